package dev.mizan.spring.security;

import dev.mizan.spring.function.MethodSecurity;
import dev.mizan.spring.function.PublishedMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;

/** Asks Spring Security's own advisors whether they heed an annotation. */
final class SpringMethodSecurity implements MethodSecurity {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(PreAuthorize.class, PostAuthorize.class, PreFilter.class, PostFilter.class, Secured.class);

    private final Collection<AuthorizationAdvisor> advisors;

    SpringMethodSecurity(Collection<AuthorizationAdvisor> advisors) {
        this.advisors = List.copyOf(advisors);
    }

    @Override
    public Optional<String> ignoredAnnotation(PublishedMethod method) {
        return annotations(method)
                .filter(it -> !isHeeded(it, method))
                .map(it -> "@" + it.getSimpleName())
                .findFirst();
    }

    @Override
    public Optional<String> guard(PublishedMethod method) {
        return annotations(method).map(it -> "@" + it.getSimpleName()).findFirst();
    }

    private static Stream<Class<? extends Annotation>> annotations(PublishedMethod method) {
        return ANNOTATIONS.stream()
                .filter(it -> AnnotatedElementUtils.hasAnnotation(method.method(), it)
                        || AnnotatedElementUtils.hasAnnotation(method.beanType(), it));
    }

    @Override
    public Optional<String> annotation(Class<?> type) {
        return ANNOTATIONS.stream()
                .filter(it -> AnnotatedElementUtils.hasAnnotation(type, it))
                .map(it -> "@" + it.getSimpleName())
                .findFirst();
    }

    /** Each of Spring's own advisors looks for one annotation. One that looks for none of them is the application's own. */
    private boolean isHeeded(Class<? extends Annotation> annotation, PublishedMethod method) {
        return advisors.stream()
                .filter(it -> advises(it, method.method(), method.beanType()))
                .anyMatch(it -> looksFor(annotation, it) || ANNOTATIONS.stream().noneMatch(any -> looksFor(any, it)));
    }

    private static boolean looksFor(Class<? extends Annotation> annotation, AuthorizationAdvisor advisor) {
        return Stream.of(Sample.class.getDeclaredMethods())
                .filter(sample -> sample.isAnnotationPresent(annotation))
                .anyMatch(sample -> advises(advisor, sample, Sample.class));
    }

    private static boolean advises(AuthorizationAdvisor advisor, Method method, Class<?> type) {
        return advisor.getPointcut().getClassFilter().matches(type)
                && advisor.getPointcut().getMethodMatcher().matches(method, type);
    }

    /** A method for each annotation, to find out what an advisor looks for. Never called. */
    private interface Sample {

        @PreAuthorize("denyAll")
        void preAuthorize();

        @PostAuthorize("denyAll")
        void postAuthorize();

        @PreFilter("false")
        void preFilter(List<String> values);

        @PostFilter("false")
        List<String> postFilter();

        @Secured("NOBODY")
        void secured();
    }
}
