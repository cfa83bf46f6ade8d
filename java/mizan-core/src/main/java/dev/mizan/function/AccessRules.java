package dev.mizan.function;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads access rules from Jakarta's annotations. */
final class AccessRules {

    private final Mistakes mistakes;

    AccessRules(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The rule of a function: the method's own, else its class's, else authenticated. */
    Access of(Method method) {
        return declared(method).orElseGet(Access.Authenticated::new);
    }

    /** What the method or else its class declares; a class's annotation holds for the methods declared in it (JSR 250). */
    Optional<Access> declared(Method method) {
        Optional<Access> own = declared(method, Mistakes.where(method));
        Class<?> owner = method.getDeclaringClass();
        return own.isPresent() ? own : declared(owner, owner.getSimpleName());
    }

    Optional<Access> declared(Class<? extends Record> context) {
        return declared(context, context.getSimpleName());
    }

    private Optional<Access> declared(AnnotatedElement element, String where) {
        List<Access> found = new ArrayList<>();
        if (element.isAnnotationPresent(DenyAll.class)) {
            found.add(new Access.Nobody());
        }
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null && roles.value().length > 0) {
            found.add(new Access.Roles(List.of(roles.value())));
        } else if (roles != null) {
            mistakes.add(Mistake.EMPTY_ROLES, where);
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            found.add(new Access.Everyone());
        }
        if (found.size() > 1) {
            mistakes.add(Mistake.CONFLICTING_ACCESS, where);
        }
        return found.stream().findFirst();
    }
}
