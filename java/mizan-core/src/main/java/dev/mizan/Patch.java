package dev.mizan;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A property of an argument that keeps three things apart: absent, null and a value.
 *
 * @param <T> the value's type
 */
public sealed interface Patch<T> {

    /** The property was not sent: leave it as it is. */
    record Absent<T>() implements Patch<T> {}

    /** The property was sent: set it to {@code value}, which may be null. */
    record Set<T>(@Nullable T value) implements Patch<T> {}

    /** Gives an absent property. */
    static <T> Patch<T> absent() {
        return new Absent<>();
    }

    /** Gives a property set to {@code value}. */
    static <T> Patch<T> of(@Nullable T value) {
        return new Set<>(value);
    }

    /** Whether the property was sent, as null or with a value. */
    default boolean isPresent() {
        return this instanceof Set;
    }

    /**
     * The value that was sent.
     *
     * @throws NoSuchElementException if the property is absent
     */
    default @Nullable T value() {
        if (this instanceof Set<T> set) {
            return set.value();
        }
        throw new NoSuchElementException("The property is absent; ask isPresent() first");
    }

    /** Passes the value on if the property was sent. */
    default void ifPresent(Consumer<? super @Nullable T> action) {
        Objects.requireNonNull(action, "action");
        if (this instanceof Set<T> set) {
            action.accept(set.value());
        }
    }
}
