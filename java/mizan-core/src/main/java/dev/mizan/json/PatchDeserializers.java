package dev.mizan.json;

import dev.mizan.Patch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/** Reads what may be absent into a type that says so: {@link Patch} and {@link Optional}. */
final class PatchDeserializers extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
        return description.getBeanClass() == Patch.class
                ? new PatchDeserializer(description.getType().containedTypeOrUnknown(0), null)
                : deserializer;
    }

    private static final class PatchDeserializer extends ValueDeserializer<Patch<?>> {

        private final JavaType type;
        private final @Nullable ValueDeserializer<Object> reader;

        PatchDeserializer(JavaType type, @Nullable ValueDeserializer<Object> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new PatchDeserializer(type, Polymorphic.reader(context, type, property));
        }

        @Override
        public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
            return Patch.of(java.util.Objects.requireNonNull(reader).deserialize(parser, context));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Patch.of(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Patch.absent();
        }
    }
}
