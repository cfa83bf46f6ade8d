package dev.mizan.json;

import dev.mizan.function.ParameterType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleKeyDeserializers;

/** Keys of maps that are no text: read in their one canonical form, so that two spellings are never one entry. */
final class StrictKeys extends SimpleKeyDeserializers {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        return raw == String.class
                ? null
                : ParameterType.of(raw).map(known -> reader(known, raw)).orElse(null);
    }

    private static KeyDeserializer reader(ParameterType type, Class<?> raw) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return type.decode(key)
                        .filter(value -> type.canonical(value).equals(key))
                        .orElseThrow(() ->
                                InvalidFormatException.from(null, "", "", raw).prependPath(raw, key));
            }
        };
    }
}
