package dev.mizan.dispatch;

import dev.mizan.cache.CachedContext;
import dev.mizan.function.ContextDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A context that can be read.
 *
 * @param reads its reads in the order of their slots; at least one
 * @param cached what its bundles are kept by; empty: they are not
 */
record ContextReads(ContextDefinition context, List<PreparedRead> reads, Optional<CachedContext> cached) {

    ContextReads {
        reads = List.copyOf(reads);
    }
}
