package dev.mizan.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mizan.Patch;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface, or a sealed abstract class, as a union: its members are the permitted classes that can be
 * instantiated, told apart by the property {@code type}, whose value is the class's simple name or its
 * {@code @JsonTypeName}. Jackson's own {@code @JsonTypeInfo} takes precedence.
 */
public final class SealedUnion {

    /** The property that tells members apart. */
    public static final String TAG = "type";

    private SealedUnion() {}

    /** Whether the class is a union or a member of one. */
    public static boolean isMember(Class<?> type) {
        return isUnion(type) || parents(type).stream().anyMatch(SealedUnion::isMember);
    }

    /** Whether the class is itself a union. */
    public static boolean isUnion(Class<?> type) {
        return type.isSealed()
                && type != Patch.class
                && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))
                && !type.isAnnotationPresent(JsonTypeInfo.class);
    }

    /** The classes that a value of this type may have, in their declared order. */
    public static Set<Class<?>> members(Class<?> type) {
        Set<Class<?>> members = new LinkedHashSet<>();
        if (isUnion(type)) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                members.addAll(members(permitted));
            }
        } else {
            members.add(type);
        }
        return members;
    }

    /** The value of {@link #TAG} for a member. */
    public static String tag(Class<?> member) {
        JsonTypeName name = member.getAnnotation(JsonTypeName.class);
        return name == null || name.value().isEmpty() ? member.getSimpleName() : name.value();
    }

    /** The property that tells members of this type apart: {@link #TAG}, or what {@code @JsonTypeInfo} says. */
    static String discriminator(Class<?> type) {
        JsonTypeInfo declared = declared(type);
        return declared == null || declared.property().isEmpty() ? TAG : declared.property();
    }

    private static @Nullable JsonTypeInfo declared(Class<?> type) {
        JsonTypeInfo own = type.getAnnotation(JsonTypeInfo.class);
        return own != null
                ? own
                : parents(type).stream()
                        .map(SealedUnion::declared)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Class<?>> parents(Class<?> type) {
        Set<Class<?>> parents = new LinkedHashSet<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            parents.add(type.getSuperclass());
        }
        return List.copyOf(parents);
    }
}
