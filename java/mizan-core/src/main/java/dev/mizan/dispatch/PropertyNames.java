package dev.mizan.dispatch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Names that Java's properties have on the wire. Jackson is asked, on the way of an error only. */
final class PropertyNames {

    private final JsonMapper mapper;

    PropertyNames(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A property that a client can send. */
    record Property(String wireName, Optional<AnnotatedMember> accessor) {

        @Nullable
        Object valueIn(Object holder) {
            if (accessor.isEmpty()) {
                return null;
            }
            accessor.get().fixAccess(true);
            return accessor.get().getValue(holder);
        }
    }

    /** Gives the property by its name in Java, empty if the type has none that a client can send. */
    Optional<Property> property(Class<?> type, String javaName) {
        return mapper
                ._deserializationContext()
                .introspectBeanDescription(mapper.constructType(type))
                .findProperties()
                .stream()
                .filter(it -> it.getInternalName().equals(javaName) && it.couldDeserialize())
                .map(PropertyNames::property)
                .findFirst();
    }

    private static Property property(BeanPropertyDefinition definition) {
        AnnotatedMember accessor = definition.hasField() ? definition.getField() : definition.getGetter();
        return new Property(definition.getName(), Optional.ofNullable(accessor));
    }
}
