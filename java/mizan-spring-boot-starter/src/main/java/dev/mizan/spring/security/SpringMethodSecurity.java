package dev.mizan.spring.security;

import dev.mizan.spring.function.MethodSecurity;
import dev.mizan.spring.function.PublishedMethod;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        if (isAdvised(method)) {
            return Optional.empty();
        }
        return ANNOTATIONS.stream()
                .filter(it -> AnnotatedElementUtils.hasAnnotation(method.method(), it)
                        || AnnotatedElementUtils.hasAnnotation(method.beanType(), it))
                .map(it -> "@" + it.getSimpleName())
                .findFirst();
    }

    private boolean isAdvised(PublishedMethod method) {
        return advisors.stream()
                .anyMatch(it -> it.getPointcut().getClassFilter().matches(method.beanType())
                        && it.getPointcut().getMethodMatcher().matches(method.method(), method.beanType()));
    }
}
