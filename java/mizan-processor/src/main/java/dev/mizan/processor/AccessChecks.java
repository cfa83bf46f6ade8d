package dev.mizan.processor;

import dev.mizan.function.Access;
import dev.mizan.function.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Reads access rules from Jakarta's annotations, and checks that each element has one at most. */
final class AccessChecks {

    private static final String PACKAGE = "jakarta.annotation.security.";
    private static final String ROLES_ALLOWED = PACKAGE + "RolesAllowed";

    private final Reporter reporter;
    private final Set<Element> checked = new HashSet<>();

    AccessChecks(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Checks the method, its class and its context, where they have not been checked before. */
    void check(DeclaredMethod method) {
        check(method.element());
        check(method.owner());
        method.context().ifPresent(this::check);
    }

    private void check(Element element) {
        if (!checked.add(element)) {
            return;
        }
        List<AnnotationMirror> rules = rules(element);
        if (rules.size() > 1) {
            reporter.report(Place.of(element, rules.get(1)), Mistake.CONFLICTING_ACCESS, Reporter.where(element));
        }
        Annotations.find(element, ROLES_ALLOWED)
                .filter(roles -> Annotations.values(roles, "value").isEmpty())
                .ifPresent(roles ->
                        reporter.report(Place.of(element, roles), Mistake.EMPTY_ROLES, Reporter.where(element)));
    }

    /** What an element declares, empty if nothing. */
    static Optional<Access> declared(Element element) {
        return rules(element).stream().findFirst().map(AccessChecks::access);
    }

    private static List<AnnotationMirror> rules(Element element) {
        List<AnnotationMirror> rules = new ArrayList<>();
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            String name = Annotations.typeOf(annotation).getQualifiedName().toString();
            if (name.equals(ROLES_ALLOWED) || name.equals(PACKAGE + "PermitAll") || name.equals(PACKAGE + "DenyAll")) {
                rules.add(annotation);
            }
        }
        return rules;
    }

    private static Access access(AnnotationMirror rule) {
        List<String> roles = Annotations.values(rule, "value").stream()
                .map(role -> String.valueOf(role.getValue()))
                .toList();
        String name = Annotations.typeOf(rule).getSimpleName().toString();
        if (name.equals("PermitAll")) {
            return new Access.Everyone();
        }
        return roles.isEmpty() ? new Access.Nobody() : new Access.Roles(roles);
    }
}
