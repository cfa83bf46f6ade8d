package dev.mizan.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.util.AccessPattern;

/** Reads a property that is a container, and refuses nulls in it where none are declared. */
final class ContainerReader extends ValueDeserializer<Object> {

    private final ContainerNulls nulls;
    private final @Nullable BeanProperty place;

    /** Found at first use: Jackson asks for it before a recursive type could find itself. */
    private volatile @Nullable ValueDeserializer<Object> reader;

    ContainerReader(ContainerNulls nulls) {
        this(nulls, null);
    }

    private ContainerReader(ContainerNulls nulls, @Nullable BeanProperty place) {
        this.nulls = nulls;
        this.place = place;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new ContainerReader(nulls, property);
    }

    private ValueDeserializer<Object> reader(DeserializationContext context) {
        ValueDeserializer<Object> found = reader;
        if (found == null) {
            BeanProperty property = Objects.requireNonNull(place, "not contextual yet");
            found = context.findContextualValueDeserializer(property.getType(), property);
            reader = found;
        }
        return found;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        Object value = reader(context).deserialize(parser, context);
        List<Object> place = nulls.place(value);
        if (place != null) {
            JacksonException refused = InvalidNullException.from(context, null, context.constructType(Object.class));
            for (int i = place.size() - 1; i >= 0; i--) {
                refused = place.get(i) instanceof Integer index
                        ? refused.prependPath(value, index)
                        : refused.prependPath(value, (String) place.get(i));
            }
            throw refused;
        }
        return value;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return reader(context).getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return reader(context).getAbsentValue(context);
    }

    @Override
    public boolean isCachable() {
        return false;
    }
}
