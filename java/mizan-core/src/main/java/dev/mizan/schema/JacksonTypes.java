package dev.mizan.schema;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mizan.json.Json;
import dev.mizan.schema.Scope.Declared;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.impl.UnknownSerializer;
import tools.jackson.databind.ser.jackson.JsonValueSerializer;

/** Asks Mizan's own mapper what it really writes and reads for a class, so that nothing about Jackson is guessed. */
final class JacksonTypes {

    private final JsonMapper mapper;
    private final SerializationContext writing;
    private final DeserializationContext reading;

    JacksonTypes(Json json) {
        mapper = json.mapper();
        writing = mapper._serializationContext();
        reading = mapper._deserializationContext();
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** What tells a class from others of its union. */
    record Discriminator(String property, String tag) {}

    /** The type that stands in a class's place: that of its {@code @JsonValue} or of its delegating creator. */
    Optional<Declared> inlined(Class<?> type, Direction direction, String where) {
        if (type.isEnum() || isAbstract(type)) {
            return Optional.empty();
        }
        if (direction == Direction.OUTPUT) {
            return serializer(type, where) instanceof JsonValueSerializer
                    ? Optional.of(
                            Member.of(description(type).findJsonValueAccessor()).declared(Scope.EMPTY))
                    : Optional.empty();
        }
        ValueDeserializer<Object> deserializer = deserializer(type, where);
        return deserializer instanceof BeanDeserializerBase bean && !hasProperties(bean)
                ? Optional.ofNullable(delegate(bean.getValueInstantiator(), type))
                        .map(member -> member.declared(Scope.EMPTY))
                : Optional.empty();
    }

    private static boolean hasProperties(BeanDeserializerBase bean) {
        return bean.properties().hasNext();
    }

    private @Nullable Member delegate(ValueInstantiator instantiator, Class<?> type) {
        if (instantiator.canCreateUsingDelegate()) {
            AnnotatedWithParams creator = instantiator.getDelegateCreator();
            return creator == null ? null : Member.of(creator.getParameter(0));
        }
        if (instantiator.canCreateFromObjectWith() || instantiator.canCreateUsingDefault()) {
            return null;
        }
        return Creators.fromScalar(type, instantiator);
    }

    /** Says so if a class has no form on the wire. */
    void check(Class<?> type, Direction direction, String where) {
        if (type.isEnum()) {
            return;
        }
        if (isAbstract(type)) {
            if (writing.findTypeSerializer(mapper.constructType(type)) == null) {
                throw refused(type, where);
            }
            return;
        }
        boolean object = direction == Direction.OUTPUT ? writesObject(type, where) : readsObject(type, where);
        if (!object || type.getName().startsWith("java.")) {
            throw refused(type, where);
        }
        ObjectChecks.check(type, description(type), subtypes(type), where);
    }

    private static Unrepresentable refused(Class<?> type, String where) {
        String mend = !type.getName().startsWith("java.") && isAbstract(type)
                ? "what a client gets of it is not known. Make it a sealed interface, or write a record."
                : Scalars.instead(type);
        return new Unrepresentable(where, type.getSimpleName(), mend);
    }

    private boolean writesObject(Class<?> type, String where) {
        ValueSerializer<Object> serializer = serializer(type, where);
        return serializer instanceof UnknownSerializer
                ? type.isRecord()
                : serializer instanceof BeanSerializerBase bean
                        && !bean.usesObjectId()
                        && !bean.isUnwrappingSerializer()
                        && !bean.getClass().getSimpleName().equals("BeanAsArraySerializer");
    }

    private boolean readsObject(Class<?> type, String where) {
        return deserializer(type, where) instanceof BeanDeserializerBase bean
                && !bean.getClass().getSimpleName().startsWith("BeanAsArray");
    }

    static boolean isAbstract(Class<?> type) {
        return type.isInterface() || Modifier.isAbstract(type.getModifiers()) && !type.isEnum();
    }

    /** What is written for an object of the class, in that order. */
    List<PropertyWriter> written(Class<?> type, String where) {
        List<PropertyWriter> properties = new ArrayList<>();
        serializer(type, where).properties().forEachRemaining(properties::add);
        return properties;
    }

    /** What is read for an object of the class. */
    List<SettableBeanProperty> read(Class<?> type, String where) {
        List<SettableBeanProperty> properties = new ArrayList<>();
        ((BeanDeserializerBase) deserializer(type, where)).properties().forEachRemaining(properties::add);
        return properties;
    }

    /** What tells objects of the class apart from others of its union; empty if it is in none. */
    Optional<Discriminator> discriminator(Class<?> type, String where) {
        TypeSerializer serializer = writing.findTypeSerializer(mapper.constructType(type));
        if (serializer == null) {
            return Optional.empty();
        }
        JsonTypeInfo.As place = serializer.getTypeInclusion();
        JsonTypeInfo.Id mechanism = serializer.getTypeIdResolver().getMechanism();
        boolean byName = mechanism == JsonTypeInfo.Id.NAME || mechanism == JsonTypeInfo.Id.SIMPLE_NAME;
        boolean asProperty = place == JsonTypeInfo.As.PROPERTY || place == JsonTypeInfo.As.EXISTING_PROPERTY;
        if (!byName || !asProperty) {
            throw new Unrepresentable(
                    where,
                    type.getSimpleName(),
                    "its @JsonTypeInfo is not one that a client can tell members by."
                            + " Write use = NAME and include = PROPERTY, or a sealed interface without it.");
        }
        String tag = serializer.getTypeIdResolver().idFromValueAndType(writing, null, type);
        // the serializer of an existing property does not know its name
        String property =
                reading.findTypeDeserializer(mapper.constructType(type)).getPropertyName();
        return Optional.of(new Discriminator(property, tag));
    }

    /** The classes that a value of an abstract type may have, sorted by name. */
    List<Class<?>> subtypes(Class<?> type) {
        AnnotatedClass description = description(type).getClassInfo();
        return mapper
                .serializationConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByClass(mapper.serializationConfig(), description)
                .stream()
                .map(NamedType::getType)
                .filter(subtype -> subtype != type && type.isAssignableFrom(subtype) && !isAbstract(subtype))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(subtype -> subtype)
                .toList();
    }

    BeanDescription description(Class<?> type) {
        return writing.introspectBeanDescription(mapper.constructType(type));
    }

    private ValueSerializer<Object> serializer(Class<?> type, String where) {
        try {
            return writing.findPrimaryPropertySerializer(mapper.constructType(type), null);
        } catch (JacksonException e) {
            throw broken(type, where, e);
        }
    }

    private ValueDeserializer<Object> deserializer(Class<?> type, String where) {
        try {
            return reading.findContextualValueDeserializer(mapper.constructType(type), null);
        } catch (JacksonException e) {
            throw broken(type, where, e);
        }
    }

    private static Unrepresentable broken(Class<?> type, String where, JacksonException e) {
        return new Unrepresentable(where, type.getSimpleName(), "Jackson refuses it: " + e.getOriginalMessage());
    }
}
