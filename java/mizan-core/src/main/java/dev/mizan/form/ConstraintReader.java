package dev.mizan.form;

import dev.mizan.OnSubmit;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is constrained by asking Jakarta Validation itself, so that composed constraints, inherited ones and those of
 * XML are seen as they are checked. Only the groups {@code Default} and {@link OnSubmit} count. Not thread-safe.
 */
public final class ConstraintReader {

    private final @Nullable Validator validator;
    private final List<String> findings = new ArrayList<>();

    private ConstraintReader(@Nullable Validator validator) {
        this.validator = validator;
    }

    /** Reads the metadata of this validator. */
    public static ConstraintReader of(Validator validator) {
        return new ConstraintReader(validator);
    }

    /** Finds no constraints at all. */
    public static ConstraintReader none() {
        return new ConstraintReader(null);
    }

    /** Gives the constraints on a property, by its name in Java and its declared type. */
    public FieldRules property(Class<?> owner, String name, AnnotatedType type) {
        return read(
                validator == null
                        ? null
                        : validator.getConstraintsForClass(owner).getConstraintsForProperty(name),
                type,
                owner.getSimpleName() + "." + name);
    }

    /** Gives the constraints on a parameter, by its place. */
    public FieldRules parameter(Method method, int index) {
        return read(
                descriptor(method)
                        .map(it -> it.getParameterDescriptors().get(index))
                        .orElse(null),
                method.getAnnotatedParameterTypes()[index],
                method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }

    /** Gives the codes of constraints on an object as a whole: all that are on none of these properties. */
    public List<String> object(Class<?> type, Set<String> properties) {
        if (validator == null) {
            return List.of();
        }
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        Stream<ElementDescriptor> others = bean.getConstrainedProperties().stream()
                .filter(property -> !properties.contains(property.getPropertyName()))
                .map(ElementDescriptor.class::cast);
        return Stream.concat(Stream.of(bean), others)
                .flatMap(ConstraintReader::codes)
                .distinct()
                .sorted()
                .toList();
    }

    /** Gives the codes of constraints on several parameters of a method. */
    public List<String> parameters(Method method) {
        return descriptor(method).map(it -> codes(it.getCrossParameterDescriptor())).stream()
                .flatMap(codes -> codes)
                .distinct()
                .sorted()
                .toList();
    }

    /** Patterns that only the server checks, each with the place and the reason, in the order in which they were found. */
    public List<String> findings() {
        return findings.stream().distinct().toList();
    }

    private Optional<MethodDescriptor> descriptor(Method method) {
        return validator == null
                ? Optional.empty()
                : Optional.ofNullable(validator
                        .getConstraintsForClass(method.getDeclaringClass())
                        .getConstraintsForMethod(method.getName(), method.getParameterTypes()));
    }

    private static Stream<String> codes(ElementDescriptor element) {
        return Stream.concat(of(element, Default.class).stream(), of(element, OnSubmit.class).stream())
                .map(ConstraintRules::code);
    }

    private static Set<ConstraintDescriptor<?>> of(ElementDescriptor element, Class<?> group) {
        return element.findConstraints().unorderedAndMatchingGroups(group).getConstraintDescriptors();
    }

    private <D extends ElementDescriptor & CascadableDescriptor & ContainerDescriptor> FieldRules read(
            @Nullable D element, AnnotatedType type, String where) {
        Class<?> raw = raw(type.getType());
        if (raw == Optional.class && type instanceof AnnotatedParameterizedType optional) {
            return read(
                    element == null ? null : contained(element, raw).get(0),
                    optional.getAnnotatedActualTypeArguments()[0],
                    where);
        }
        ValueKind kind = ValueKind.of(raw);
        ConstraintRules rules = new ConstraintRules(kind, where, findings);
        boolean valid = false;
        Map<Integer, FieldRules> elements = new HashMap<>(elements(element, raw, type, where));
        if (element != null) {
            of(element, Default.class).forEach(rules::add);
            of(element, OnSubmit.class).forEach(rules::addServerOnly);
            if (element.isCascaded()) {
                valid = element.getGroupConversions().isEmpty() && kind == ValueKind.OTHER;
                cascade(element, kind, elements, rules);
            }
        }
        return new FieldRules(ValueKind.number(raw), rules.rules(), rules.server(), valid, elements);
    }

    /** A container that is marked itself has its elements checked. */
    private static void cascade(
            CascadableDescriptor element, ValueKind kind, Map<Integer, FieldRules> elements, ConstraintRules rules) {
        boolean container = kind == ValueKind.LIST || kind == ValueKind.SET || kind == ValueKind.MAP;
        if (!element.getGroupConversions().isEmpty()) {
            rules.addServerOnly("Valid");
        } else if (container) {
            int index = kind == ValueKind.MAP ? 1 : 0;
            FieldRules own = elements.getOrDefault(index, FieldRules.NONE);
            elements.put(index, new FieldRules(own.number(), own.rules(), own.server(), true, own.elements()));
        }
    }

    private Map<Integer, FieldRules> elements(
            @Nullable ContainerDescriptor container, Class<?> raw, AnnotatedType type, String where) {
        Map<Integer, FieldRules> elements = new HashMap<>();
        boolean known = Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw);
        Map<Integer, ContainerElementTypeDescriptor> contained =
                container == null ? Map.of() : contained(container, raw);
        if (known && type instanceof AnnotatedParameterizedType parameterized) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                elements.put(i, read(contained.get(i), arguments[i], where + "[]"));
            }
        } else if (type instanceof AnnotatedArrayType array) {
            elements.put(0, read(null, array.getAnnotatedGenericComponentType(), where + "[]"));
        }
        return elements;
    }

    private static Map<Integer, ContainerElementTypeDescriptor> contained(ContainerDescriptor container, Class<?> raw) {
        Map<Integer, ContainerElementTypeDescriptor> contained = new HashMap<>();
        for (ContainerElementTypeDescriptor element : container.getConstrainedContainerElementTypes()) {
            if (element.getContainerClass().isAssignableFrom(raw)) {
                contained.put(element.getTypeArgumentIndex(), element);
            }
        }
        return contained;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof java.lang.reflect.GenericArrayType) {
            return Object[].class;
        }
        return type instanceof Class<?> known ? known : Object.class;
    }
}
