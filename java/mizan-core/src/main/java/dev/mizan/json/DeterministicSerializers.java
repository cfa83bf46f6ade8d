package dev.mizan.json;

import dev.mizan.function.ParameterType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.util.StdConverter;

/** The same bytes for the same data, and no null where none is declared. */
final class DeterministicSerializers extends ValueSerializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
        for (BeanPropertyWriter property : properties) {
            if (!property.isVirtual() && !property.willSuppressNulls() && !mayBeNull(property.getMember())) {
                property.assignNullSerializer(new NullRefused());
            }
        }
        return properties;
    }

    private static boolean mayBeNull(AnnotatedMember member) {
        if (member.getMember() instanceof Method getter) {
            return Nulls.allowed(getter, getter.getAnnotatedReturnType());
        }
        return !(member.getMember() instanceof Field field) || Nulls.allowed(field, field.getAnnotatedType());
    }

    @Override
    public List<BeanPropertyWriter> orderProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
        List<BeanPropertyWriter> sorted = new ArrayList<>(properties);
        sorted.sort(Comparator.comparing(BeanPropertyWriter::getName));
        return sorted;
    }

    @Override
    public ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        Class<?> key = type.getKeyType().getRawClass();
        if (key == String.class || ParameterType.of(key).isEmpty()) {
            return serializer;
        }
        return new StdConvertingSerializer(new TextKeys(
                ParameterType.of(key).orElseThrow(),
                config.getTypeFactory()
                        .constructMapType(TreeMap.class, config.constructType(String.class), type.getContentType())));
    }

    /** Sorts by the text of the keys as it is written, not by the keys' own order. */
    private static final class TextKeys extends StdConverter<Map<?, ?>, SortedMap<String, Object>> {

        private final ParameterType key;
        private final MapType output;

        TextKeys(ParameterType key, MapType output) {
            this.key = key;
            this.output = output;
        }

        @Override
        public SortedMap<String, Object> convert(Map<?, ?> map) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((name, value) -> sorted.put(key.canonical(name), value));
            return sorted;
        }

        @Override
        public tools.jackson.databind.JavaType getOutputType(tools.jackson.databind.type.TypeFactory types) {
            return output;
        }
    }

    private static final class NullRefused extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            throw new UnwritableValueException("null, although it is not @Nullable");
        }
    }
}
