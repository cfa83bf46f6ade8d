package dev.mizan.json;

import dev.mizan.Patch;
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
import tools.jackson.databind.PropertyMetadata;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one argument.
 *
 * @param index the parameter's place in the method
 * @param required whether it must be sent
 * @param nullable whether null is let through, to the method or to validation
 * @param absentValue its value where none was sent
 * @param nullValue its value where null was sent
 */
record ArgumentReader(
        int index,
        boolean required,
        boolean nullable,
        @Nullable Object absentValue,
        @Nullable Object nullValue,
        ValueDeserializer<Object> deserializer) {

    static ArgumentReader of(JsonMapper mapper, FunctionParameter parameter, Argument argument) {
        AnnotatedType declared = parameter.type();
        JavaType type = mapper.constructType(declared.getType());
        boolean patch = type.hasRawClass(Patch.class);
        boolean nullable = argument.nullable()
                || Nulls.allowed(declared)
                || Nulls.leftToValidation(parameter.declared(), type.getRawClass());
        Optional<Object> byDefault = argument.defaultValue();
        return new ArgumentReader(
                parameter.index(),
                !nullable && byDefault.isEmpty(),
                nullable,
                patch ? Patch.absent() : byDefault.orElseGet(() -> empty(type)),
                patch ? Patch.of(null) : empty(type),
                deserializer(mapper, parameter.name(), declared, type));
    }

    private static @Nullable Object empty(JavaType type) {
        return type.hasRawClass(Optional.class) ? Optional.empty() : null;
    }

    private static ValueDeserializer<Object> deserializer(
            JsonMapper mapper, String name, AnnotatedType declared, JavaType type) {
        PropertyMetadata items = Nulls.allowedInside(declared)
                ? PropertyMetadata.STD_OPTIONAL
                : PropertyMetadata.STD_OPTIONAL.withNulls(null, com.fasterxml.jackson.annotation.Nulls.FAIL);
        BeanProperty place = new BeanProperty.Std(PropertyName.construct(name), type, null, null, items);
        return Polymorphic.reader(mapper._deserializationContext(), type, place);
    }

    Decoded<@Nullable Object> read(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return nullable ? new Decoded.Value<>(nullValue) : new Decoded.Refused<>(List.of(), "It must not be null.");
        }
        try {
            return new Decoded.Value<>(deserializer.deserialize(parser, context));
        } catch (JacksonException e) {
            return new Decoded.Refused<>(Problems.path(e), Problems.decoding(e));
        }
    }
}
