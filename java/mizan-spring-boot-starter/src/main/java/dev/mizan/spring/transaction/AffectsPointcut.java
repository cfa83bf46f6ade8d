package dev.mizan.spring.transaction;

import dev.mizan.Affects;
import dev.mizan.spring.function.PublishedMethod;
import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotationUtils;

/** Matches methods with {@code @Affects}, once or repeated, on themselves or on what they override. */
final class AffectsPointcut extends StaticMethodMatcherPointcut {

    AffectsPointcut() {
        setClassFilter(type -> AnnotationUtils.isCandidateClass(type, Affects.class));
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return PublishedMethod.affectsDeclaredBy(method) != null;
    }
}
