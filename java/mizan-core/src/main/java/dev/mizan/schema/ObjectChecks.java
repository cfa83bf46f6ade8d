package dev.mizan.schema;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.BeanDescription;

/** Refuses objects whose properties are not known when the client is built. */
final class ObjectChecks {

    private ObjectChecks() {}

    static void check(Class<?> type, BeanDescription description, List<Class<?>> subtypes, String where) {
        mistake(description, subtypes).ifPresent(why -> {
            throw new Unrepresentable(where, type.getSimpleName(), why);
        });
    }

    private static Optional<String> mistake(BeanDescription description, List<Class<?>> subtypes) {
        if (description.findAnyGetter() != null || description.findAnySetterAccessor() != null) {
            return Optional.of("with @JsonAnyGetter or @JsonAnySetter a client cannot know its properties."
                    + " Put them into a component of type Map.");
        }
        if (description.getObjectIdInfo() != null) {
            return Optional.of("with @JsonIdentityInfo an object is sometimes only its id."
                    + " Write records without cycles, or ids where they are meant.");
        }
        if (!subtypes.isEmpty()) {
            return Optional.of("it is a class of its own and has subtypes, "
                    + subtypes.get(0).getSimpleName() + " among them. Make it a sealed interface, or abstract.");
        }
        return Optional.empty();
    }
}
