package dev.mizan.function;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that the application publishes, checked. Immutable; lists are in a stable order: by name.
 *
 * <p>It is made from methods alone, without instances, so that the server at start and the generator at build time have
 * the same one.
 */
public final class Registry {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final SortedMap<String, FunctionDefinition> functions;
    private final SortedMap<String, ContextDefinition> contexts;
    private final Map<Class<?>, ContextDefinition> contextsByType;
    private final Map<String, List<FunctionDefinition>> reads;
    private final Map<Method, List<Affected>> affects;
    private final Map<Class<?>, ErrorDefinition> errors;

    Registry(
            Collection<FunctionDefinition> functions,
            Collection<ContextDefinition> contexts,
            Map<Method, List<Affected>> affects) {
        this.functions = byName(functions, FunctionDefinition::name);
        this.contexts = byName(contexts, ContextDefinition::name);
        this.contextsByType =
                contexts.stream().collect(Collectors.toUnmodifiableMap(ContextDefinition::type, Function.identity()));
        this.reads = this.contexts.values().stream()
                .collect(Collectors.toUnmodifiableMap(ContextDefinition::name, this::findReads));
        this.affects = Map.copyOf(affects);
        this.errors = functions.stream()
                .flatMap(function -> function.errors().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(ErrorDefinition::type, Function.identity()));
    }

    /**
     * Makes the registry of these methods. Those that carry neither {@code @Client} nor {@code @Affects} are passed over.
     *
     * @throws MistakeException that names every mistake at once
     */
    public static Registry of(Collection<Method> methods) {
        Registry registry = new Assembly(methods).registry();
        if (LOG.isDebugEnabled()) {
            registry.functions().forEach(function -> LOG.debug("{}", RegistryLog.line(function)));
        }
        return registry;
    }

    /** Every function. */
    public Collection<FunctionDefinition> functions() {
        return functions.values();
    }

    /** The function of that name, empty if there is none. */
    public Optional<FunctionDefinition> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** Every context. */
    public Collection<ContextDefinition> contexts() {
        return contexts.values();
    }

    /** The context of that name, empty if there is none. */
    public Optional<ContextDefinition> context(String name) {
        return Optional.ofNullable(contexts.get(name));
    }

    /** The context of that record, empty if no method reads or affects it. */
    public Optional<ContextDefinition> context(Class<? extends Record> type) {
        return Optional.ofNullable(contextsByType.get(type));
    }

    /** The reads of a context; none if it is only affected. */
    public List<FunctionDefinition> reads(ContextDefinition context) {
        return reads.getOrDefault(context.name(), List.of());
    }

    /** What a method with {@code @Affects} makes stale, whether it is a function or not; none for other methods. */
    public List<Affected> affects(Method method) {
        return affects.getOrDefault(method, List.of());
    }

    /** Every error that a function declares. */
    public List<ErrorDefinition> errors() {
        return errors.values().stream()
                .sorted(Comparator.comparing(ErrorDefinition::code))
                .toList();
    }

    private List<FunctionDefinition> findReads(ContextDefinition context) {
        return functions.values().stream()
                .filter(function ->
                        function.kind() instanceof FunctionDefinition.Kind.Read read && read.context() == context)
                .toList();
    }

    private static <T> SortedMap<String, T> byName(Collection<T> definitions, Function<T, String> name) {
        SortedMap<String, T> sorted = new TreeMap<>();
        definitions.forEach(definition -> sorted.put(name.apply(definition), definition));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
