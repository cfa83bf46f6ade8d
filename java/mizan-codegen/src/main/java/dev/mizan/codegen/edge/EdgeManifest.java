package dev.mizan.codegen.edge;

import dev.mizan.edge.Edge;
import dev.mizan.function.Affected;
import dev.mizan.function.Affected.Narrowing;
import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.Registry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Writes what an application publishes as an edge needs it: where each context is, what it depends on, who may see it and how
 * long it is kept, and what each mutation makes stale. The same text for the same classes; sorted by name.
 */
final class EdgeManifest {

    /** Of the form; another number is another form. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Registry registry;
    private final BasePath base;

    private EdgeManifest(Registry registry, BasePath base) {
        this.registry = registry;
        this.base = base;
    }

    static String json(Registry registry, BasePath base) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(new EdgeManifest(registry, base).root()) + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION).put("basePath", base.path());
        ArrayNode contexts = root.putArray("contexts");
        registry.contexts().stream()
                .filter(context -> !registry.reads(context).isEmpty())
                .forEach(context -> write(context, contexts.addObject()));
        ArrayNode mutations = root.putArray("mutations");
        registry.functions().stream()
                .filter(function -> function.kind() instanceof Kind.Mutation)
                .forEach(mutation -> write(mutation, mutations.addObject()));
        return root;
    }

    private void write(ContextDefinition context, ObjectNode node) {
        node.put("name", context.name()).put("endpoint", base.endpoint(context.name()));
        ArrayNode parameters = node.putArray("parameters");
        context.parameters().forEach(parameter -> write(parameter, parameters.addObject()));
        node.put("perUser", context.perUser())
                .put("edge", Edge.keeps(context))
                .put("cacheSeconds", seconds(context, Caching::timeToLive))
                .put("staleWhileRevalidateSeconds", seconds(context, Caching::staleWhileRevalidate))
                .put("rev", context.rev());
    }

    private static long seconds(ContextDefinition context, Function<Caching, Duration> time) {
        return context.caching().map(time).orElse(Duration.ZERO).toSeconds();
    }

    private static void write(ContextParameter parameter, ObjectNode node) {
        node.put("name", parameter.name())
                .put("type", parameter.type().wireType())
                .put("required", parameter.required());
        parameter
                .defaultValue()
                .map(parameter.type()::json)
                .ifPresent(json -> node.putRawValue("default", new RawValue(json)));
    }

    private static void write(FunctionDefinition mutation, ObjectNode node) {
        node.put("name", mutation.name());
        ArrayNode affects = node.putArray("affects");
        mutation.affects().stream()
                .sorted(Comparator.comparing(affected -> affected.context().name()))
                .forEach(affected -> write(affected, mutation, affects.addObject()));
    }

    private static void write(Affected affected, FunctionDefinition mutation, ObjectNode node) {
        node.put("context", affected.context().name()).put("callerOnly", affected.callerOnly());
        ArrayNode narrowedBy = node.putArray("narrowedBy");
        narrowedBy(affected).forEach(narrowedBy::add);
        if (affected.narrowing() instanceof Narrowing.ByRecord byRecord) {
            node.put("record", mutation.parameters().get(byRecord.index()).name());
        }
    }

    /** The context's parameters whose values are those of the call. */
    private static List<String> narrowedBy(Affected affected) {
        if (affected.narrowing() instanceof Narrowing.ByArguments byArguments) {
            return byArguments.indexes().keySet().stream()
                    .map(ContextParameter::name)
                    .sorted()
                    .toList();
        }
        return affected.narrowing() instanceof Narrowing.ByRecord
                ? affected.context().parameters().stream()
                        .map(ContextParameter::name)
                        .toList()
                : List.of();
    }
}
