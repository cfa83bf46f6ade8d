package dev.mizan.schema;

import dev.mizan.FormField;
import dev.mizan.Patch;
import dev.mizan.UploadLimits;
import dev.mizan.form.ConstraintReader;
import dev.mizan.form.FieldNotes;
import dev.mizan.form.FieldNotes.FileLimits;
import dev.mizan.form.FieldNotes.Presentation;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.ErrorDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.FunctionParameter;
import dev.mizan.function.FunctionParameter.Role.Argument;
import dev.mizan.function.MistakeException;
import dev.mizan.function.MistakeException.Found;
import dev.mizan.function.ParameterType;
import dev.mizan.function.Registry;
import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import dev.mizan.json.Nulls;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.Scope.Declared;
import dev.mizan.schema.TypeReader.Key;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes the schema of what an application publishes, by asking Mizan's JSON what it writes and reads. */
public final class SchemaBuilder {

    private final Registry registry;
    private final ConstraintReader constraints;
    private final JacksonTypes jackson;
    private final TypeReader inputs;
    private final TypeReader outputs;
    private final Map<Key, NamedType> described = new LinkedHashMap<>();
    private final List<Found> mistakes = new ArrayList<>();

    private SchemaBuilder(Registry registry, ConstraintReader constraints) {
        this.registry = registry;
        this.constraints = constraints;
        this.jackson = new JacksonTypes(Json.create(JsonLimits.DEFAULT));
        this.inputs = new TypeReader(Direction.INPUT, jackson);
        this.outputs = new TypeReader(Direction.OUTPUT, jackson);
    }

    /**
     * Makes the schema: the same one for the same classes.
     *
     * @throws MistakeException that names every type that has no form on the wire, with what to write instead
     */
    public static Schema build(Registry registry) {
        return build(registry, ConstraintReader.none());
    }

    /**
     * Makes the schema with what a form knows of fields: the same shapes, and the constraints that this reader finds.
     *
     * @throws MistakeException as {@link #build(Registry)} does
     */
    public static Schema build(Registry registry, ConstraintReader constraints) {
        return new SchemaBuilder(registry, constraints).schema();
    }

    private Schema schema() {
        List<ContextSchema> contexts = registry.contexts().stream()
                .flatMap(context -> attempt(() -> context(context)).stream())
                .toList();
        List<FunctionSchema> functions = registry.functions().stream()
                .filter(function -> !(function.kind() instanceof Kind.Read))
                .flatMap(function -> attempt(() -> function(function)).stream())
                .toList();
        List<ErrorSchema> errors = registry.errors().stream()
                .flatMap(error -> attempt(() -> error(error)).stream())
                .toList();
        describe(outputs);
        describe(inputs);
        if (!mistakes.isEmpty()) {
            throw new MistakeException(mistakes.stream().distinct().toList());
        }
        return named(contexts, functions, errors);
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unrepresentable e) {
            mistakes.add(e.found());
            return Optional.empty();
        }
    }

    private void describe(TypeReader reader) {
        TypeDescriber describer = new TypeDescriber(reader, jackson, constraints);
        for (Optional<Key> next = reader.next(); next.isPresent(); next = reader.next()) {
            Key key = next.get();
            attempt(() -> describer.describe(key)).ifPresent(type -> described.put(key, type));
        }
    }

    private ContextSchema context(ContextDefinition context) {
        List<ParameterSchema> parameters = new ArrayList<>();
        RecordComponent[] components = context.type().getRecordComponents();
        Docs docs = Docs.of(context.type());
        for (int i = 0; i < components.length; i++) {
            ContextParameter parameter = context.parameters().get(i);
            String where = context.type().getSimpleName() + "." + parameter.name();
            parameters.add(new ParameterSchema(
                    parameter.name(),
                    inputs.read(declared(components[i].getAnnotatedType()), where),
                    parameter.type().wireType(),
                    parameter.nullable(),
                    parameter.defaultValue().map(parameter.type()::json),
                    docs.component(parameter.name())));
        }
        List<ReadSchema> reads = registry.reads(context).stream()
                .flatMap(read -> attempt(() -> read(read)).stream())
                .toList();
        return new ContextSchema(context.name(), parameters, reads, docs.type());
    }

    private ReadSchema read(FunctionDefinition read) {
        Class<?> owner = read.method().getDeclaringClass();
        return new ReadSchema(
                read.name(),
                outputs.item(declared(read.resultType()), where(read)),
                codes(read),
                owner.getSimpleName(),
                Docs.of(owner).method(read.method().getName()));
    }

    private FunctionSchema function(FunctionDefinition function) {
        Class<?> owner = function.method().getDeclaringClass();
        List<Property> arguments = new ArrayList<>();
        for (FunctionParameter parameter : function.parameters()) {
            if (parameter.role() instanceof Argument argument) {
                arguments.add(argument(function, parameter, argument));
            }
        }
        return new FunctionSchema(
                function.name(),
                arguments,
                function.returnsNothing()
                        ? Optional.empty()
                        : Optional.of(outputs.item(declared(function.resultType()), where(function))),
                function.affects().stream()
                        .map(affected -> affected.context().name())
                        .sorted()
                        .toList(),
                codes(function),
                owner.getSimpleName(),
                Docs.of(owner).method(function.method().getName()),
                constraints.parameters(function.method()));
    }

    private Property argument(FunctionDefinition function, FunctionParameter parameter, Argument argument) {
        String where = where(function) + "(" + parameter.name() + ")";
        Declared declared = declared(parameter.type());
        boolean nullable = Nulls.allowed(parameter.declared(), parameter.type());
        WireType type = parameter.declared().getType() == Patch.class
                ? inputs.item(declared.argument(0), where)
                : inputs.read(declared, where);
        return new Property(
                parameter.name(),
                nullable ? TypeReader.nullable(type) : type,
                nullable || argument.defaultValue().isPresent(),
                Docs.of(function.method().getDeclaringClass())
                        .parameter(function.method().getName(), parameter.name()),
                notes(function, parameter, argument));
    }

    private FieldNotes notes(FunctionDefinition function, FunctionParameter parameter, Argument argument) {
        return new FieldNotes(
                constraints.parameter(function.method(), parameter.index()),
                Presentation.of(parameter.declared().getAnnotation(FormField.class)),
                FileLimits.of(parameter.declared().getAnnotation(UploadLimits.class)),
                argument.defaultValue()
                        .flatMap(value ->
                                ParameterType.of(parameter.declared().getType()).map(type -> type.json(value))));
    }

    private ErrorSchema error(ErrorDefinition error) {
        return new ErrorSchema(
                error.code(),
                error.status(),
                error.detailsType()
                        .map(type -> outputs.item(declared(type), error.type().getSimpleName() + ".details")),
                Docs.of(error.type()).type());
    }

    /** Both have the same shape: what is read of it, and what is written. */
    private static NamedType merged(NamedType read, NamedType written) {
        if (!(read instanceof ObjectType input) || !(written instanceof ObjectType output)) {
            return written;
        }
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < output.properties().size(); i++) {
            Property property = output.properties().get(i);
            properties.add(new Property(
                    property.name(),
                    property.type(),
                    property.optional(),
                    property.doc(),
                    input.properties().get(i).notes()));
        }
        return new ObjectType(output.name(), output.variables(), properties, output.doc(), input.constraints());
    }

    private static Declared declared(AnnotatedType type) {
        return new Declared(type, Scope.EMPTY);
    }

    private static String where(FunctionDefinition function) {
        return function.method().getDeclaringClass().getSimpleName() + "."
                + function.method().getName();
    }

    private static List<String> codes(FunctionDefinition function) {
        return function.errors().stream().map(ErrorDefinition::code).sorted().toList();
    }

    private Schema named(List<ContextSchema> contexts, List<FunctionSchema> functions, List<ErrorSchema> errors) {
        Map<String, String> names = new SharedShapes(described).names();
        Renaming renaming = Renaming.of(token -> Objects.requireNonNull(names.get(token), "A token of another schema"));
        Map<String, NamedType> types = new TreeMap<>();
        // what is read comes first: where both share a name, its constraints are taken, and the other's documentation
        described.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().direction()))
                .map(entry -> renaming.of(entry.getValue()))
                .forEach(type -> types.merge(type.name(), type, SchemaBuilder::merged));
        return new SchemaRenaming(renaming).of(new Schema(contexts, functions, List.copyOf(types.values()), errors));
    }
}
