package dev.mizan.json;

import dev.mizan.Patch;
import dev.mizan.Upload;
import dev.mizan.function.FunctionParameter;
import dev.mizan.function.FunctionParameter.Role.Argument;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyMetadata;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Reads one argument.
 *
 * @param index the parameter's place in the method
 * @param required whether it must be sent
 * @param nullable whether null is let through, to the method or to validation
 * @param absentValue its value where none was sent
 * @param nullValue its value where null was sent
 * @param nulls what is to be checked of a container, if it is one
 */
record ArgumentReader(
        int index,
        boolean required,
        boolean nullable,
        @Nullable Object absentValue,
        @Nullable Object nullValue,
        ValueDeserializer<Object> deserializer,
        @Nullable ContainerNulls nulls) {

    static ArgumentReader of(JsonMapper mapper, FunctionParameter parameter, Argument argument) {
        AnnotatedType declared = parameter.type();
        JavaType type = mapper.constructType(declared.getType());
        boolean patch = type.hasRawClass(Patch.class);
        boolean nullable = argument.nullable()
                || Nulls.allowed(declared)
                || Nulls.leftToValidation(parameter.declared(), type.getRawClass());
        boolean json = JsonNode.class.isAssignableFrom(type.getRawClass());
        Optional<Object> byDefault = argument.defaultValue();
        return new ArgumentReader(
                parameter.index(),
                !nullable && byDefault.isEmpty(),
                nullable || json,
                patch ? Patch.absent() : byDefault.orElseGet(() -> empty(type)),
                patch ? Patch.of(null) : json ? NullNode.getInstance() : empty(type),
                deserializer(mapper, parameter.name(), type),
                ContainerNulls.of(declared));
    }

    private static @Nullable Object empty(JavaType type) {
        return type.hasRawClass(Optional.class) ? Optional.empty() : null;
    }

    private static ValueDeserializer<Object> deserializer(JsonMapper mapper, String name, JavaType type) {
        BeanProperty place =
                new BeanProperty.Std(PropertyName.construct(name), type, null, null, PropertyMetadata.STD_OPTIONAL);
        return Polymorphic.reader(mapper._deserializationContext(), type, place);
    }

    private String problemOfNull() {
        return deserializer.handledType() == Upload.class ? Problems.NO_FILE : Problems.NULL;
    }

    Decoded<@Nullable Object> read(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return nullable ? new Decoded.Value<>(nullValue) : new Decoded.Refused<>(List.of(), problemOfNull());
        }
        try {
            Object value = deserializer.deserialize(parser, context);
            List<Object> place = nulls == null ? null : nulls.place(value);
            return place == null ? new Decoded.Value<>(value) : new Decoded.Refused<>(place, Problems.NULL);
        } catch (JacksonException e) {
            return new Decoded.Refused<>(Problems.path(e), Problems.decoding(e));
        }
    }
}
