package dev.mizan.function;

import dev.mizan.Default;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@code @Default} and {@code @Nullable}, which components and arguments share, and decodes the default. */
final class Defaults {

    private final Mistakes mistakes;

    Defaults(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<Object> check(String where, Class<?> type, boolean nullable, @Nullable Default defaulted) {
        if (nullable && type.isPrimitive()) {
            mistakes.add(Mistake.NULLABLE_PRIMITIVE, where, type.getSimpleName());
        }
        if (defaulted == null) {
            return Optional.empty();
        }
        if (nullable) {
            mistakes.add(Mistake.NULLABLE_WITH_DEFAULT, where);
        }
        Optional<ParameterType> known = ParameterType.of(type);
        if (known.isEmpty()) {
            mistakes.add(Mistake.UNSUPPORTED_DEFAULT, where, type.getSimpleName());
            return Optional.empty();
        }
        Optional<Object> value = known.get().decode(defaulted.value());
        if (value.isEmpty()) {
            mistakes.add(Mistake.BAD_DEFAULT, where, defaulted.value(), type.getSimpleName());
        }
        return value;
    }
}
