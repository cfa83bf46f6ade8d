package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import java.util.List;

/** A context that can be read, with its reads in the order of their slots; at least one. */
record ContextReads(ContextDefinition context, List<PreparedRead> reads) {

    ContextReads {
        reads = List.copyOf(reads);
    }
}
