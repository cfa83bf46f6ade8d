package dev.mizan.function;

import dev.mizan.Redirect;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.List;

/**
 * A method that clients may call. Immutable.
 *
 * @param name the name on the wire
 * @param method the method that carries {@code @Client}
 * @param kind what it is: a read, a mutation, or neither
 * @param parameters its parameters, in their order
 * @param access who may call it
 * @param affects the contexts that it makes stale: none unless it is a mutation
 * @param errors the errors that it declares, sorted by code
 */
public record FunctionDefinition(
        String name,
        Method method,
        Kind kind,
        List<FunctionParameter> parameters,
        Access access,
        List<Affected> affects,
        List<ErrorDefinition> errors) {

    public FunctionDefinition {
        parameters = List.copyOf(parameters);
        affects = List.copyOf(affects);
        errors = List.copyOf(errors);
    }

    /** The result's type with the annotations on it. */
    public AnnotatedType resultType() {
        return method.getAnnotatedReturnType();
    }

    /** Whether its result on the wire is null: the method is {@code void} or redirects. */
    public boolean returnsNothing() {
        return method.getReturnType() == void.class || method.getReturnType() == Void.class || redirects();
    }

    /** Whether the method answers with a {@link Redirect}. */
    public boolean redirects() {
        return method.getReturnType() == Redirect.class;
    }

    /**
     * What a reviewer wants to know, in a line: what it is, who may call it, what it makes stale and what narrows that. The
     * same text for the same declarations.
     */
    public String rule() {
        return RegistryLog.rule(this);
    }

    /** What a function is. */
    public sealed interface Kind {

        /** It fills one slot, of its own name, of a context's bundle. */
        record Read(ContextDefinition context) implements Kind {}

        /** It says which contexts it makes stale. */
        record Mutation() implements Kind {}

        /** It just answers. */
        record Answer() implements Kind {}
    }
}
