package dev.mizan.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mizan.Default;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * What Jackson is told beside its own annotations: nullness from {@code @Nullable}, defaults from {@link Default}, and sealed
 * interfaces as unions told apart by {@code type}.
 */
final class MizanIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        Place place = Place.of(member);
        if (place == null || !(member instanceof AnnotatedParameter)) {
            return null;
        }
        return !place.mayBeNull() && !member.hasAnnotation(Default.class);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        Place place = annotated instanceof AnnotatedMember member ? Place.of(member) : null;
        if (place == null) {
            return JsonSetter.Value.empty();
        }
        boolean asTheDeserializerSays =
                place.raw == JsonNode.class || place.mayBeNull() || annotated.hasAnnotation(Default.class);
        // nulls inside are the ContainerReader's matter
        return asTheDeserializerSays
                ? JsonSetter.Value.empty()
                : JsonSetter.Value.forValueNulls(com.fasterxml.jackson.annotation.Nulls.FAIL);
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        Default defaulted = annotated.getAnnotation(Default.class);
        if (annotated instanceof AnnotatedParameter && defaulted != null) {
            return DefaultedDeserializer.of(annotated.getRawType(), defaulted);
        }
        Place place = annotated instanceof AnnotatedMember member ? Place.of(member) : null;
        ContainerNulls nulls = place == null ? null : ContainerNulls.of(place.type);
        return nulls == null ? null : new ContainerReader(nulls);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        // "existing": Discriminator writes it, in its place among the sorted properties and whatever the declared type
        // is
        return annotated instanceof AnnotatedClass type && SealedUnion.isMember(type.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.EXISTING_PROPERTY, SealedUnion.TAG, null, false, true)
                : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return SealedUnion.isMember(type.getRawType()) ? SealedUnion.tag(type.getRawType()) : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type && SealedUnion.isMember(type.getRawType())
                ? SealedUnion.members(type.getRawType()).stream()
                        .map(member -> new NamedType(member, SealedUnion.tag(member)))
                        .toList()
                : null;
    }

    @Override
    public void findAndAddVirtualProperties(
            MapperConfig<?> config, AnnotatedClass type, List<BeanPropertyWriter> properties) {
        if (SealedUnion.isMember(type.getRawType()) && !type.hasAnnotation(JsonTypeInfo.class)) {
            properties.add(Discriminator.of(config, type));
        }
    }

    /** Whether validation, not reading, says that a value is missing that comes in here. */
    static boolean leftToValidation(AnnotatedMember member) {
        Place place = Place.of(member);
        return place != null && Nulls.leftToValidation(place.element, place.raw);
    }

    /** Where a value comes in: a creator's parameter, a setter or a field. */
    private record Place(AnnotatedElement element, AnnotatedType type, Class<?> raw) {

        static @Nullable Place of(AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter) {
                Executable creator = (Executable) parameter.getOwner().getAnnotated();
                boolean setter = parameter.getOwner() instanceof AnnotatedMethod method && !method.isStatic();
                return setter
                        ? null
                        : new Place(
                                creator.getParameters()[parameter.getIndex()],
                                creator.getAnnotatedParameterTypes()[parameter.getIndex()],
                                parameter.getRawType());
            }
            if (member instanceof AnnotatedMethod method && method.getParameterCount() == 1) {
                Method setter = method.getAnnotated();
                return new Place(
                        setter.getParameters()[0],
                        setter.getAnnotatedParameterTypes()[0],
                        method.getRawParameterType(0));
            }
            if (member instanceof AnnotatedField annotated) {
                Field field = annotated.getAnnotated();
                return new Place(field, field.getAnnotatedType(), field.getType());
            }
            return null;
        }

        boolean mayBeNull() {
            return Nulls.allowed(element, type) || Nulls.leftToValidation(element, raw);
        }
    }
}
