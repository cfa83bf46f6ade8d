package dev.mizan.spring.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets controllers return pages. */
final class PageReturnValues implements HandlerMethodReturnValueHandler {

    private final Supplier<PageAnswer> answer;
    private final ReaderOfUser readers = new ReaderOfUser();

    /**
     * @param answer asked at the first page, since Spring MVC is made before what pages need
     */
    PageReturnValues(Supplier<PageAnswer> answer) {
        this.answer = answer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return MizanPage.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws Exception {
        container.setRequestHandled(true);
        if (returned == null) {
            throw new IllegalStateException(returnType.getExecutable() + " returned null in place of a page");
        }
        MizanPage page = (MizanPage) returned;
        Method handler = returnType.getMethod();
        if (page.isCacheable() && handler != null && readers.isOne(handler)) {
            throw new IllegalStateException(
                    page + " is cacheable(), but " + handler.getDeclaringClass().getSimpleName()
                            + '.' + handler.getName()
                            + " takes who asks as a parameter. Take cacheable() away, or let a per-user"
                            + " context read it.");
        }
        answer.get()
                .answer(
                        page,
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }
}
