package dev.mizan.schema;

import java.util.List;

/**
 * A read: one slot of a context's bundle.
 *
 * @param name the function's wire name, which is the slot
 * @param result what the slot holds
 * @param errors codes of the errors that it declares, sorted
 * @param owner simple name of the class that declares it
 * @param doc its Javadoc, empty if there is none
 */
public record ReadSchema(String name, WireType result, List<String> errors, String owner, String doc) {

    public ReadSchema {
        errors = List.copyOf(errors);
    }
}
