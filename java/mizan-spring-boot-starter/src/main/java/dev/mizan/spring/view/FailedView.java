package dev.mizan.spring.view;

import dev.mizan.spring.page.MizanPage;
import dev.mizan.spring.transaction.ReturnedFailure;
import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.FragmentsRendering;

/** A view that returns a status of 400 or above says itself that it did nothing. */
final class FailedView implements ReturnedFailure {

    private static final int FIRST_FAILURE = 400;

    @Override
    public boolean isOne(MethodInvocation invocation, @Nullable Object result) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler
                && handles(handler, invocation)
                && status(result, handler, current) >= FIRST_FAILURE;
    }

    /** Whether it is the request's own handler, not a method that the handler calls. */
    private static boolean handles(HandlerMethod handler, MethodInvocation invocation) {
        Object target = Objects.requireNonNull(invocation.getThis(), "Handlers are methods of beans");
        return handler.getBeanType().isInstance(target)
                && AopUtils.getMostSpecificMethod(invocation.getMethod(), target.getClass())
                        .equals(AopUtils.getMostSpecificMethod(handler.getMethod(), target.getClass()));
    }

    /** The status that Spring MVC will send, in its own order. */
    private static int status(@Nullable Object result, HandlerMethod handler, ServletRequestAttributes current) {
        if (result instanceof ProblemDetail problem) {
            return problem.getStatus();
        }
        HttpStatusCode own = ofResult(result);
        if (own != null) {
            return own.value();
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        if (declared == null) {
            declared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ResponseStatus.class);
        }
        if (declared != null) {
            return declared.code().value();
        }
        return Objects.requireNonNull(current.getResponse(), "A handler has a response")
                .getStatus();
    }

    private static @Nullable HttpStatusCode ofResult(@Nullable Object result) {
        if (result instanceof ResponseEntity<?> entity) {
            return entity.getStatusCode();
        }
        if (result instanceof ErrorResponse error) {
            return error.getStatusCode();
        }
        if (result instanceof ModelAndView view) {
            return view.getStatus();
        }
        if (result instanceof MizanPage page) {
            return page.status().orElse(null);
        }
        return result instanceof FragmentsRendering fragments ? fragments.status() : null;
    }
}
