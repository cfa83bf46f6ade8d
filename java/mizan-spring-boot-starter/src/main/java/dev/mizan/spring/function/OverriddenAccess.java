package dev.mizan.spring.function;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds access rules that stand on what implements or overrides a function, where nobody looks: the rule is read where
 * {@code @Client} stands. A rule that only repeats that one is no mistake.
 */
final class OverriddenAccess {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(DenyAll.class, RolesAllowed.class, PermitAll.class);

    private final PublishedMethod published;

    OverriddenAccess(PublishedMethod published) {
        this.published = published;
    }

    /** A rule that nobody looks at. */
    record Ignored(String where, String annotation) {}

    /** The first such rule; empty if there is none. */
    Optional<Ignored> find() {
        Method method = published.method();
        Method declared = published.declared();
        if (!method.equals(declared)) {
            Optional<String> onMethod = other(method, declared, declared.getDeclaringClass());
            if (onMethod.isPresent()) {
                return Optional.of(new Ignored(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName(), onMethod.get()));
            }
        }
        return rule(declared) == null ? onClass(declared.getDeclaringClass()) : Optional.empty();
    }

    /** A rule on a class that inherits the function is taken for one that holds for it. */
    private Optional<Ignored> onClass(Class<?> owner) {
        for (Class<?> type = published.beanType(); type != null && type != owner; type = type.getSuperclass()) {
            Optional<String> onType = other(type, owner);
            if (onType.isPresent()) {
                return Optional.of(new Ignored(type.getSimpleName(), onType.get()));
            }
        }
        return Optional.empty();
    }

    /** The rule of an element, if it has one and it is not the first that the others, in their order, have. */
    private static Optional<String> other(AnnotatedElement element, AnnotatedElement... looked) {
        Annotation found = rule(element);
        if (found == null) {
            return Optional.empty();
        }
        for (AnnotatedElement at : looked) {
            Annotation rule = rule(at);
            if (rule != null) {
                return rule.equals(found) ? Optional.empty() : Optional.of(name(found));
            }
        }
        return Optional.of(name(found));
    }

    private static @Nullable Annotation rule(AnnotatedElement element) {
        for (Class<? extends Annotation> rule : RULES) {
            Annotation found = element.getAnnotation(rule);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String name(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName();
    }
}
