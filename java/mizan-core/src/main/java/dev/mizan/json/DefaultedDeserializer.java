package dev.mizan.json;

import dev.mizan.Default;
import dev.mizan.function.ParameterType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/** Reads a component that has a default: absent is the default, null is refused. */
final class DefaultedDeserializer extends ValueDeserializer<Object> {

    private final Class<?> type;
    private final @Nullable Object absent;
    private final @Nullable ValueDeserializer<Object> reader;

    private DefaultedDeserializer(Class<?> type, @Nullable Object absent, @Nullable ValueDeserializer<Object> reader) {
        this.type = type;
        this.absent = absent;
        this.reader = reader;
    }

    /** Gives null where the default is none of the type: the registry has said so, or the schema will. */
    static @Nullable DefaultedDeserializer of(Class<?> type, Default defaulted) {
        return ParameterType.of(type)
                .flatMap(known -> known.decode(defaulted.value()))
                .map(value -> new DefaultedDeserializer(type, value, null))
                .orElse(null);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new DefaultedDeserializer(
                type, absent, context.findContextualValueDeserializer(context.constructType(type), property));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return java.util.Objects.requireNonNull(reader).deserialize(parser, context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return absent;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        throw InvalidNullException.from(context, null, context.constructType(type));
    }

    @Override
    public boolean isCachable() {
        return false;
    }
}
