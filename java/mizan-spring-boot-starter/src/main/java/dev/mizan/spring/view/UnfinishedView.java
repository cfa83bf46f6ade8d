package dev.mizan.spring.view;

import dev.mizan.function.Mistake;
import dev.mizan.function.MistakeException;
import dev.mizan.spring.function.MethodCheck;
import dev.mizan.spring.function.PublishedMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;

/**
 * Refuses controllers' methods with {@code @Affects} whose work goes on when they have returned, in the ways that only
 * Spring MVC knows: nobody would know when it committed, nor with which status it ends. Bodies that are streamed afterwards are let be: the head is sent before.
 */
final class UnfinishedView implements MethodCheck {

    private static final List<Class<?>> UNFINISHED =
            List.of(Callable.class, DeferredResult.class, WebAsyncTask.class, CompletionStage.class);

    @Override
    public Optional<MistakeException.Found> check(PublishedMethod published) {
        if (PublishedMethod.affectsDeclaredBy(published.method()) == null
                || !AnnotatedElementUtils.hasAnnotation(published.method(), RequestMapping.class)) {
            return Optional.empty();
        }
        ResolvableType result = ResolvableType.forMethodReturnType(published.method(), published.beanType());
        return Stream.concat(Stream.of(result), Stream.of(result.getGenerics()))
                .map(ResolvableType::toClass)
                .filter(UnfinishedView::isUnfinished)
                .findFirst()
                .map(type -> MistakeException.Found.of(
                        Mistake.ASYNC_RESULT,
                        published.beanType().getSimpleName() + "."
                                + published.method().getName(),
                        type.getSimpleName()));
    }

    private static boolean isUnfinished(Class<?> type) {
        return UNFINISHED.stream().anyMatch(it -> it.isAssignableFrom(type))
                || ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) != null;
    }
}
