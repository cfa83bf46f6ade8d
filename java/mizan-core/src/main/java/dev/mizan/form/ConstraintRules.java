package dev.mizan.form;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sorts the constraints on one value into those that a client can check and those that it cannot. */
final class ConstraintRules {

    private static final Set<String> STANDARD = Set.of("message", "groups", "payload");

    private final ValueKind kind;
    private final String where;
    private final List<String> findings;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> server = new TreeSet<>();

    /**
     * Begins with none.
     *
     * @param findings takes what the developer should know
     */
    ConstraintRules(ValueKind kind, String where, List<String> findings) {
        this.kind = kind;
        this.where = where;
        this.findings = findings;
    }

    static String code(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getSimpleName();
    }

    List<Rule> rules() {
        return rules.stream()
                .sorted(Comparator.comparing(Rule::errorCode)
                        .thenComparing(rule -> rule.parameters().toString()))
                .toList();
    }

    List<String> server() {
        return List.copyOf(server);
    }

    void addServerOnly(ConstraintDescriptor<?> constraint) {
        addServerOnly(code(constraint));
    }

    void addServerOnly(String code) {
        server.add(code);
    }

    void add(ConstraintDescriptor<?> constraint) {
        Optional<List<Object>> parameters = ExactRules.parameters(constraint, kind);
        Annotation annotation = constraint.getAnnotation();
        if (parameters.isPresent()) {
            rules.add(rule(code(constraint), parameters.get(), constraint));
        } else if (isKnown(annotation)
                || !isAll(annotation)
                || constraint.getComposingConstraints().isEmpty()) {
            server.add(code(constraint));
            report(annotation);
        } else {
            addComposed(constraint);
        }
    }

    /** Hibernate's composed constraints are composed of what is known; its others and Jakarta's are whole. */
    private static boolean isKnown(Annotation annotation) {
        return annotation.annotationType().getPackageName().equals("jakarta.validation.constraints");
    }

    /** Hibernate Validator can compose by "or" and "none", too. */
    private static boolean isAll(Annotation annotation) {
        return Stream.of(annotation.annotationType().getAnnotations())
                .noneMatch(it -> it.annotationType().getSimpleName().equals("ConstraintComposition"));
    }

    private void addComposed(ConstraintDescriptor<?> constraint) {
        ConstraintRules composing = new ConstraintRules(kind, where, findings);
        constraint.getComposingConstraints().forEach(composing::add);
        boolean more = !constraint.getConstraintValidatorClasses().isEmpty() || !composing.server.isEmpty();
        if (!constraint.isReportAsSingleViolation()) {
            rules.addAll(composing.rules);
            server.addAll(composing.server);
            if (!constraint.getConstraintValidatorClasses().isEmpty()) {
                server.add(code(constraint));
            }
            return;
        }
        if (!composing.rules.isEmpty()) {
            rules.add(rule(Rule.ALL, List.of(code(constraint), composing.rules()), constraint));
        }
        if (more) {
            server.add(code(constraint));
        }
    }

    private static Rule rule(String code, List<Object> parameters, ConstraintDescriptor<?> constraint) {
        Map<String, Object> attributes = new TreeMap<>();
        constraint.getAttributes().forEach((name, value) -> {
            if (!STANDARD.contains(name)
                    && (value instanceof Number || value instanceof Boolean || value instanceof String)) {
                attributes.put(name, value);
            }
        });
        String template = constraint.getMessageTemplate();
        return new Rule(code, parameters, template, !template.equals(usual(constraint)), attributes);
    }

    private static String usual(ConstraintDescriptor<?> constraint) {
        try {
            return String.valueOf(constraint
                    .getAnnotation()
                    .annotationType()
                    .getMethod("message")
                    .getDefaultValue());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every constraint has a message", impossible);
        }
    }

    private void report(Annotation annotation) {
        if (annotation instanceof Pattern pattern && kind == ValueKind.TEXT) {
            String problem = pattern.flags().length > 0
                    ? "it has flags"
                    : PortablePattern.of(pattern.regexp()).problem();
            findings.add(where + ": only the server checks its @Pattern, since " + problem + ".");
        }
    }
}
