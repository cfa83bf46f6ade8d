package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a context, as a request names it.
 *
 * @param values one for each parameter, decoded, with defaults applied
 * @param record the record with these values
 */
record ContextInstance(ContextDefinition context, List<@Nullable Object> values, Record record) {}
