package dev.mizan.dispatch;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a path of Jakarta Validation into one by wire names. */
final class ViolationPath {

    private final PropertyNames names;

    ViolationPath(PropertyNames names) {
        this.names = names;
    }

    /**
     * Gives the path to the field, empty if the constraint is on no field: on a whole object, on several arguments, or on
     * a method that is no property on the wire.
     *
     * @param root the object that holds the first property, null where paths begin with a parameter
     * @param arguments the arguments by index, for paths that begin with a parameter
     */
    List<Object> of(Path path, @Nullable Object root, @Nullable Object[] arguments) {
        List<Object> steps = new ArrayList<>();
        Object holder = root;
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object step = node.getIndex() != null ? node.getIndex() : String.valueOf(node.getKey());
                if (node.getIndex() != null || node.getKey() != null) {
                    steps.add(step);
                }
                holder = element(holder, node);
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                steps.add(node.getName());
                holder = arguments[node.as(Path.ParameterNode.class).getParameterIndex()];
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (holder == null) {
                    return List.of();
                }
                Optional<PropertyNames.Property> property = names.property(holder.getClass(), node.getName());
                if (property.isEmpty()) {
                    return List.of();
                }
                steps.add(property.get().wireName());
                holder = property.get().valueIn(holder);
            } else if (node.getKind() == ElementKind.BEAN || node.getKind() == ElementKind.CROSS_PARAMETER) {
                return List.of();
            }
        }
        return steps;
    }

    private static @Nullable Object element(@Nullable Object container, Path.Node node) {
        if (container instanceof List<?> list && node.getIndex() != null) {
            return list.get(node.getIndex());
        }
        if (container instanceof Object[] array && node.getIndex() != null) {
            return array[node.getIndex()];
        }
        return container instanceof Map<?, ?> map ? map.get(node.getKey()) : null;
    }
}
