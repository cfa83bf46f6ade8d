package dev.mizan.json;

import dev.mizan.function.ParameterType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/** The same bytes for the same data, and no null where none is declared. */
final class DeterministicSerializers extends ValueSerializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
        List<BeanPropertyWriter> checked = new ArrayList<>();
        for (BeanPropertyWriter property : properties) {
            if (!property.isVirtual() && !property.willSuppressNulls() && !mayBeNull(property.getMember())) {
                property.assignNullSerializer(new NullRefused());
            }
            ContainerNulls nulls = property.isVirtual() ? null : containerNulls(property.getMember());
            checked.add(nulls == null ? property : new ContainerProperty(property, nulls));
        }
        return checked;
    }

    private static @Nullable ContainerNulls containerNulls(AnnotatedMember member) {
        if (member.getMember() instanceof Method getter) {
            return ContainerNulls.of(getter.getAnnotatedReturnType());
        }
        return member.getMember() instanceof Field field ? ContainerNulls.of(field.getAnnotatedType()) : null;
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
        if (type.getRawClass() == SortedByText.class || ParameterType.of(key).isEmpty()) {
            return serializer;
        }
        return new StdConvertingSerializer(new TextKeys(
                ParameterType.of(key).orElseThrow(),
                config.getTypeFactory().constructParametricType(SortedByText.class, type.getContentType())));
    }

    /** Sorted by UTF-16 unit, whatever order the map itself has. */
    private static final class SortedByText<V> extends TreeMap<String, V> {

        private static final long serialVersionUID = 1;
    }

    /** Sorts by the text of the keys as it is written, not by the keys' own order. */
    private static final class TextKeys extends StdConverter<Map<?, ?>, SortedByText<Object>> {

        private final ParameterType key;
        private final JavaType output;

        TextKeys(ParameterType key, JavaType output) {
            this.key = key;
            this.output = output;
        }

        @Override
        public SortedByText<Object> convert(Map<?, ?> map) {
            SortedByText<Object> sorted = new SortedByText<>();
            map.forEach((name, value) -> {
                if (name == null) {
                    throw new UnwritableValueException("a map with null for a key");
                }
                sorted.put(key.canonical(name), value);
            });
            return sorted;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return output;
        }
    }

    private static final class ContainerProperty extends BeanPropertyWriter {

        private static final long serialVersionUID = 1;

        private final transient ContainerNulls nulls;

        ContainerProperty(BeanPropertyWriter property, ContainerNulls nulls) {
            super(property);
            this.nulls = nulls;
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
                throws Exception {
            List<Object> place = nulls.place(get(bean));
            if (place != null) {
                throw UnwritableValueException.nullInside(place);
            }
            super.serializeAsProperty(bean, generator, context);
        }
    }

    private static final class NullRefused extends ValueSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            throw new UnwritableValueException("null, although it is not @Nullable");
        }
    }
}
