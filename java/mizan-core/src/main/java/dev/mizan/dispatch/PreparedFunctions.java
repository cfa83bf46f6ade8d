package dev.mizan.dispatch;

import dev.mizan.cache.CachedContext;
import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.Registry;
import dev.mizan.json.Json;
import dev.mizan.schema.SchemaBuilder;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is published, with the readers and writers of its values, which are made once.
 *
 * @param calls functions by name but reads, which are fetched with their context
 * @param reads contexts by name but those that are only affected, which have nothing to read
 */
record PreparedFunctions(Map<String, PreparedCall> calls, Map<String, ContextReads> reads) {

    PreparedFunctions {
        calls = Map.copyOf(calls);
        reads = Map.copyOf(reads);
    }

    /**
     * Prepares all of them.
     *
     * @param caching how the bundles of a context are kept; empty: they are not
     */
    static PreparedFunctions of(Registry registry, Json json, Function<ContextDefinition, Optional<Caching>> caching) {
        Map<String, PreparedCall> calls = new HashMap<>();
        for (FunctionDefinition function : registry.functions()) {
            if (!(function.kind() instanceof Kind.Read)) {
                calls.put(function.name(), new PreparedCall(function, json));
            }
        }
        Map<String, ContextReads> reads = new HashMap<>();
        for (ContextDefinition context : registry.contexts()) {
            List<FunctionDefinition> functions = registry.reads(context);
            if (!functions.isEmpty()) {
                reads.put(
                        context.name(),
                        new ContextReads(
                                context,
                                functions.stream()
                                        .map(function -> PreparedRead.of(context, function, json))
                                        .toList(),
                                caching.apply(context)
                                        .map(kept -> new CachedContext(context, kept, wireShapes(functions)))));
            }
        }
        return new PreparedFunctions(calls, reads);
    }

    /** The hash of what one context's bundles look like: a change elsewhere costs no entries. */
    private static String wireShapes(List<FunctionDefinition> reads) {
        List<Method> methods = reads.stream().map(FunctionDefinition::method).toList();
        return SchemaBuilder.build(Registry.of(methods)).hash();
    }
}
