package dev.mizan.spring.function;

import dev.mizan.Affects;
import dev.mizan.Client;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * A bean's method that Mizan knows.
 *
 * @param beanName the bean
 * @param beanType the bean's class behind its proxies
 * @param method the method of that class
 * @param declared the method that carries the annotation: the same, or the one that it overrides or implements
 */
public record PublishedMethod(String beanName, Class<?> beanType, Method method, Method declared) {

    /** The method with {@code @Client} or {@code @Affects} that this one is, overrides or implements; null if none. */
    public static @Nullable Method declaredBy(Method method) {
        MergedAnnotations annotations = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
        Method client = source(annotations, Client.class);
        return client != null ? client : source(annotations, Affects.class);
    }

    /** The method with {@code @Affects} that this one is, overrides or implements; null if none. */
    public static @Nullable Method affectsDeclaredBy(Method method) {
        return source(MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY), Affects.class);
    }

    private static @Nullable Method source(MergedAnnotations annotations, Class<? extends Annotation> type) {
        return annotations.stream(type)
                .map(MergedAnnotation::getSource)
                .filter(Method.class::isInstance)
                .map(Method.class::cast)
                .findFirst()
                .orElse(null);
    }
}
