package dev.mizan.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generic records, nested and recursive. */
public final class Generics {

    private Generics() {}

    /** A page of {@code T}. */
    public record Page<T>(List<T> items, @Nullable T first, int total) {}

    public record Pair<A, B>(A left, B right) {}

    /** Generic in its own way: the variable is an argument of another generic type. */
    public record Matrix<C>(List<List<C>> rows, Page<Pair<C, String>> labels) {}

    public record Tree<T>(T value, List<Tree<T>> children) {}

    public record Named(String name) {}

    /** Inherits a property whose type is a variable of its superclass. */
    public static class Holder<V> {

        private final V value;

        public Holder(V value) {
            this.value = value;
        }

        public V getValue() {
            return value;
        }
    }

    public static class NameHolder extends Holder<Named> {

        public NameHolder(Named value) {
            super(value);
        }

        public int getLength() {
            return getValue().name().length();
        }
    }
}
