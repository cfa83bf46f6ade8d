package dev.mizan.schema;

import java.util.List;

/**
 * A context: its parameters and its reads.
 *
 * @param name the wire name, {@code product}
 * @param parameters the record's components, in their order
 * @param reads the slots, by name
 * @param doc the record's Javadoc, empty if there is none
 */
public record ContextSchema(String name, List<ParameterSchema> parameters, List<ReadSchema> reads, String doc) {

    public ContextSchema {
        parameters = List.copyOf(parameters);
        reads = List.copyOf(reads);
    }
}
