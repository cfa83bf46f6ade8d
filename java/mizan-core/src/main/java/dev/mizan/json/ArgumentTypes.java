package dev.mizan.json;

import dev.mizan.FormField;
import dev.mizan.Patch;
import dev.mizan.UploadLimits;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;

/** The types inside the arguments of one function, as they are read. Made once, thread-safe. */
public final class ArgumentTypes {

    private final JsonMapper mapper;
    private final Map<String, ArgumentType> arguments;

    private ArgumentTypes(JsonMapper mapper, Map<String, ArgumentType> arguments) {
        this.mapper = mapper;
        this.arguments = arguments;
    }

    static ArgumentTypes of(JsonMapper mapper, FunctionDefinition function) {
        Map<String, ArgumentType> arguments = new LinkedHashMap<>();
        for (FunctionParameter parameter : function.parameters()) {
            if (parameter.role() instanceof FunctionParameter.Role.Argument argument) {
                FormField field = parameter.declared().getAnnotation(FormField.class);
                arguments.put(
                        parameter.name(),
                        new ArgumentType(
                                mapper.constructType(parameter.type().getType()),
                                !argument.nullable()
                                        && argument.defaultValue().isEmpty()
                                        && !Nulls.allowed(parameter.type()),
                                field != null && field.secret(),
                                parameter.declared().getAnnotation(UploadLimits.class)));
            }
        }
        return new ArgumentTypes(mapper, arguments);
    }

    /** The arguments by name. */
    public Map<String, ArgumentType> arguments() {
        return arguments;
    }

    /**
     * Finds what is declared at a path, in arguments that hold these values.
     *
     * @param args the arguments, by which members of unions are told; may be empty
     * @return empty where nothing is declared
     */
    public Optional<ArgumentType> at(List<?> path, JsonNode args) {
        @Nullable ArgumentType type = null;
        @Nullable JsonNode value = args;
        for (int i = 0; i < path.size(); i++) {
            String step = String.valueOf(path.get(i));
            type = i == 0 ? arguments.get(step) : inside(type, step, value);
            if (type == null) {
                return Optional.empty();
            }
            value = value == null ? null : path.get(i) instanceof Integer index ? value.get(index) : value.get(step);
        }
        return Optional.ofNullable(type);
    }

    private @Nullable ArgumentType inside(@Nullable ArgumentType outer, String step, @Nullable JsonNode value) {
        if (outer == null) {
            return null;
        }
        JavaType type = outer.type();
        if (type.isContainerType()) {
            return outer.item();
        }
        if (type.isAbstract() && !isLeaf(type) && step.equals(SealedUnion.discriminator(type.getRawClass()))) {
            return new ArgumentType(mapper.constructType(String.class), true, outer.secret(), null);
        }
        return members(type, value).get(step);
    }

    /**
     * Gives the properties of an object by name, in the order in which they are read; none of what is no object.
     *
     * @param value by which a member of a union is told, if there is one
     */
    public Map<String, ArgumentType> members(JavaType declared, @Nullable JsonNode value) {
        DeserializationContext context = mapper._deserializationContext();
        JavaType type = declared.isAbstract() ? member(declared, value, context) : declared;
        Map<String, ArgumentType> members = new LinkedHashMap<>();
        if (isLeaf(type)
                || !(context.findContextualValueDeserializer(type, null) instanceof BeanDeserializerBase bean)) {
            return members;
        }
        bean.properties().forEachRemaining(property -> {
            FormField field = property.getAnnotation(FormField.class);
            members.put(
                    property.getName(),
                    new ArgumentType(
                            unwrapped(property.getType()),
                            property.isRequired() || MizanIntrospector.leftToValidation(property.getMember()),
                            field != null && field.secret(),
                            property.getAnnotation(UploadLimits.class)));
        });
        return members;
    }

    private static boolean isLeaf(JavaType type) {
        return type.isPrimitive()
                || type.isEnumType()
                || type.isContainerType()
                || type.getRawClass().getName().startsWith("java.");
    }

    private JavaType member(JavaType union, @Nullable JsonNode value, DeserializationContext context) {
        JsonNode tag = value == null ? null : value.get(SealedUnion.discriminator(union.getRawClass()));
        if (tag == null || !tag.isString()) {
            return union;
        }
        return SealedUnion.members(union.getRawClass()).stream()
                .filter(member -> SealedUnion.tag(member).equals(tag.stringValue()))
                .findFirst()
                .map(member -> mapper.getTypeFactory().constructSpecializedType(union, member))
                .orElse(union);
    }

    static JavaType unwrapped(JavaType type) {
        if (type.hasRawClass(Patch.class)) {
            return type.containedTypeOrUnknown(0);
        }
        return type.isReferenceType() ? type.getReferencedType() : type;
    }
}
