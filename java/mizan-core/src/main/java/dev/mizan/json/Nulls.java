package dev.mizan.json;

import dev.mizan.Patch;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether null is allowed where something is declared: by any annotation named {@code Nullable}. What says nothing is
 * non-null, in code that is {@code @NullMarked} and, for want of a better guess, in code that is not.
 */
public final class Nulls {

    /** Constraints that say to a person that a value is missing; with one of them null is let through to validation. */
    private static final Set<String> PRESENCE = Set.of("NotNull", "NotBlank", "NotEmpty");

    private Nulls() {}

    /** Whether a value declared so may be null. */
    public static boolean allowed(AnnotatedType declared) {
        return carriesNullable(declared) || isOptional(declared.getType());
    }

    /** Whether a value of an element declared so (a parameter, a field, a getter) may be null. */
    public static boolean allowed(AnnotatedElement element, AnnotatedType declared) {
        return carriesNullable(element) || allowed(declared);
    }

    /** Whether validation, not reading, says that the element is missing. */
    static boolean leftToValidation(AnnotatedElement element, Class<?> type) {
        return !type.isPrimitive()
                && Stream.of(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> PRESENCE.contains(annotation.getSimpleName())
                                && annotation.getPackageName().equals("jakarta.validation.constraints"));
    }

    private static boolean carriesNullable(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static boolean isOptional(Type type) {
        return type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class
                || type instanceof java.lang.reflect.ParameterizedType parameterized
                        && (parameterized.getRawType() == Optional.class || parameterized.getRawType() == Patch.class);
    }
}
