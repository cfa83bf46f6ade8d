package dev.mizan.form;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which constraints give the same in JavaScript as here, on values of which kind, with which parameters. What it does
 * not know is the server's.
 */
final class ExactRules {

    private static final String HIBERNATE = "org.hibernate.validator.constraints.";
    private static final long SAFE_INTEGER = (1L << 53) - 1;
    private static final String NO_OTHER_PATTERN = ".*";

    /** Decimals of so many digits name one double each, in every version of Java. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private ExactRules() {}

    /** Gives the parameters of the rule for this constraint on such a value; empty if only the server can check it. */
    static Optional<List<Object>> parameters(ConstraintDescriptor<?> constraint, ValueKind kind) {
        Annotation annotation = constraint.getAnnotation();
        Class<? extends Annotation> type = annotation.annotationType();
        if (type == NotNull.class || type == Null.class) {
            return when(kind != ValueKind.HELD);
        }
        if (type == NotEmpty.class) {
            return when(kind.hasSize() || kind == ValueKind.SET);
        }
        if (type == NotBlank.class) {
            return when(kind == ValueKind.TEXT);
        }
        if (type == AssertTrue.class || type == AssertFalse.class) {
            return when(kind == ValueKind.BOOLEAN);
        }
        if (type == Positive.class
                || type == PositiveOrZero.class
                || type == Negative.class
                || type == NegativeOrZero.class) {
            return when(kind.isExactNumber());
        }
        if (annotation instanceof Min min) {
            return bound(min.value(), kind);
        }
        if (annotation instanceof Max max) {
            return bound(max.value(), kind);
        }
        if (annotation instanceof DecimalMin min) {
            return when(isExact(min.value(), kind), min.value(), min.inclusive());
        }
        if (annotation instanceof DecimalMax max) {
            return when(isExact(max.value(), kind), max.value(), max.inclusive());
        }
        if (annotation instanceof Digits digits) {
            boolean exact = kind == ValueKind.INTEGER
                    || kind == ValueKind.DECIMAL
                    || kind == ValueKind.DOUBLE && digits.integer() + digits.fraction() <= DIGITS_OF_A_DOUBLE;
            return when(exact, digits.integer(), digits.fraction());
        }
        if (annotation instanceof Size size) {
            return when(kind.hasSize(), size.min(), size.max());
        }
        if (annotation instanceof Pattern pattern) {
            return kind == ValueKind.TEXT && pattern.flags().length == 0
                    ? PortablePattern.of(pattern.regexp()).source().map(source -> List.of(source, pattern.regexp()))
                    : Optional.empty();
        }
        if (annotation instanceof Email email) {
            // approximate: what it refuses the server refuses too
            return when(kind == ValueKind.TEXT && email.regexp().equals(NO_OTHER_PATTERN));
        }
        return hibernates(type.getName(), constraint.getAttributes(), kind);
    }

    /** Those of Hibernate Validator, by name: it need not be there. */
    private static Optional<List<Object>> hibernates(String type, Map<String, Object> attributes, ValueKind kind) {
        boolean codePoints = type.equals(HIBERNATE + "CodePointLength")
                && String.valueOf(attributes.get("normalizationStrategy")).equals("NONE");
        return (type.equals(HIBERNATE + "Length") || codePoints)
                        && attributes.get("min") instanceof Integer min
                        && attributes.get("max") instanceof Integer max
                ? when(kind == ValueKind.TEXT, min, max)
                : Optional.empty();
    }

    private static Optional<List<Object>> bound(long value, ValueKind kind) {
        boolean safe = Math.abs(value) <= SAFE_INTEGER && value != Long.MIN_VALUE;
        boolean exact = kind == ValueKind.INTEGER || kind == ValueKind.DECIMAL || kind == ValueKind.DOUBLE && safe;
        return when(exact, safe ? (Object) value : Long.toString(value));
    }

    private static boolean isExact(String limit, ValueKind kind) {
        if (kind != ValueKind.DOUBLE) {
            return kind.isExactNumber();
        }
        BigDecimal decimal = new BigDecimal(limit).stripTrailingZeros();
        return decimal.precision() <= DIGITS_OF_A_DOUBLE && Math.abs(decimal.scale()) <= DIGITS_OF_A_DOUBLE;
    }

    private static Optional<List<Object>> when(boolean exact, Object... parameters) {
        return exact ? Optional.of(List.of(parameters)) : Optional.empty();
    }
}
