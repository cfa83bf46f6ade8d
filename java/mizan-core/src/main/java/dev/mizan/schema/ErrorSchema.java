package dev.mizan.schema;

import java.util.Optional;

/**
 * An error that the application declares.
 *
 * @param code the code, {@code OUT_OF_STOCK}
 * @param status the HTTP status, 400 to 499
 * @param details the type of its details, if it has any
 * @param doc the exception type's Javadoc, empty if there is none
 */
public record ErrorSchema(String code, int status, Optional<WireType> details, String doc) {}
