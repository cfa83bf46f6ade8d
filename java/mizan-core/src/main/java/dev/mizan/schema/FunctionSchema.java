package dev.mizan.schema;

import java.util.List;
import java.util.Optional;

/**
 * A function that is no read.
 *
 * @param name the wire name
 * @param arguments what a client sends, in the method's order
 * @param result what it answers; empty for {@code void}
 * @param affects wire names of the contexts that it makes stale, sorted; empty for a function that just answers
 * @param errors codes of the errors that it declares, sorted
 * @param owner simple name of the class that declares it: the generated file's name
 * @param doc its Javadoc, empty if there is none
 * @param constraints codes of the constraints on several arguments
 */
public record FunctionSchema(
        String name,
        List<Property> arguments,
        Optional<WireType> result,
        List<String> affects,
        List<String> errors,
        String owner,
        String doc,
        List<String> constraints) {

    public FunctionSchema {
        arguments = List.copyOf(arguments);
        affects = List.copyOf(affects);
        errors = List.copyOf(errors);
        constraints = List.copyOf(constraints);
    }

    /** Makes one whose arguments are not constrained together. */
    public FunctionSchema(
            String name,
            List<Property> arguments,
            Optional<WireType> result,
            List<String> affects,
            List<String> errors,
            String owner,
            String doc) {
        this(name, arguments, result, affects, errors, owner, doc, List.of());
    }
}
