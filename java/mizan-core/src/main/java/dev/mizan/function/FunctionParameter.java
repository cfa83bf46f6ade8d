package dev.mizan.function;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.Optional;

/**
 * A parameter of a function's method.
 *
 * @param index its place, from 0
 * @param name its name, for an {@link Role.Argument} the same on the wire
 * @param role where its value comes from
 * @param declared the parameter itself, for whoever asks for its type and annotations
 */
public record FunctionParameter(int index, String name, Role role, Parameter declared) {

    /** Its type with the annotations on it. */
    public AnnotatedType type() {
        return declared.getAnnotatedType();
    }

    /** Where a parameter's value comes from. */
    public sealed interface Role {

        /** A component of the context that the function reads. */
        record ContextComponent(ContextParameter component) implements Role {}

        /** The context's record itself. */
        record WholeContext() implements Role {}

        /**
         * An argument that the client sends.
         *
         * @param nullable whether it may be absent or null
         * @param defaultValue its value where the client sends none, decoded, if it has a default
         */
        record Argument(boolean nullable, Optional<Object> defaultValue) implements Role {}

        /** A type that the server gives: {@code Caller}, {@code Principal} or {@code Invalidations}. */
        record Injected(Class<?> type) implements Role {}
    }
}
