package dev.mizan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.impl.TypeWrappedDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Finds readers as Jackson does for properties: with the discriminator, if the type has one. */
final class Polymorphic {

    private Polymorphic() {}

    static ValueDeserializer<Object> reader(
            DeserializationContext context, JavaType type, @Nullable BeanProperty place) {
        ValueDeserializer<Object> reader = context.findContextualValueDeserializer(type, place);
        TypeDeserializer discriminator = context.findTypeDeserializer(type);
        return discriminator == null ? reader : new TypeWrappedDeserializer(discriminator.forProperty(place), reader);
    }
}
