package dev.mizan.dispatch;

import dev.mizan.function.JsonText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a client may know of a constraint: its own attributes, as JSON text. */
final class ConstraintAttributes {

    private static final Set<String> STANDARD = Set.of("message", "groups", "payload");
    private static final Set<Class<? extends Annotation>> MINIMA = Set.of(Min.class, DecimalMin.class);
    private static final Set<Class<? extends Annotation>> MAXIMA = Set.of(Max.class, DecimalMax.class);

    private ConstraintAttributes() {}

    /** Gives those that are numbers, booleans or text; the bound of a minimum is {@code min}, of a maximum {@code max}. */
    static Map<String, String> of(ConstraintDescriptor<?> constraint) {
        SortedMap<String, String> attributes = new TreeMap<>();
        Class<? extends Annotation> type = constraint.getAnnotation().annotationType();
        constraint.getAttributes().forEach((name, value) -> {
            if (STANDARD.contains(name)) {
                return;
            }
            if (value instanceof Number || value instanceof Boolean) {
                attributes.put(named(type, name), value.toString());
            } else if (value instanceof String text) {
                attributes.put(named(type, name), JsonText.quoted(text));
            }
        });
        return attributes;
    }

    private static String named(Class<? extends Annotation> constraint, String attribute) {
        if (!attribute.equals("value")) {
            return attribute;
        }
        return MINIMA.contains(constraint) ? "min" : MAXIMA.contains(constraint) ? "max" : attribute;
    }
}
