package dev.mizan.processor;

import dev.mizan.function.ParameterType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Types that a context's component may have and that a default can be made of, as {@link ParameterType} knows them. */
final class Scalars {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    boolean.class,
                    byte.class,
                    short.class,
                    int.class,
                    long.class,
                    char.class,
                    float.class,
                    double.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private Scalars() {}

    static boolean isScalar(TypeMirror type) {
        return isEnum(type) || parameterType(type).isPresent();
    }

    /** Whether the text is a value of this scalar, as a client would write it. */
    static boolean isValue(TypeMirror type, String text) {
        if (isEnum(type)) {
            return isConstant(((DeclaredType) type).asElement(), text);
        }
        return parameterType(type).flatMap(known -> known.decode(text)).isPresent();
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
    }

    /** Names on the wire: {@code @JsonProperty}'s, else the constant's. What a {@code @JsonValue} gives is not known here. */
    private static boolean isConstant(Element type, String text) {
        List<? extends Element> members = type.getEnclosedElements();
        if (members.stream()
                .anyMatch(member -> Annotations.has(member, "com.fasterxml.jackson.annotation.JsonValue"))) {
            return true;
        }
        return ElementFilter.fieldsIn(members).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Scalars::wireName)
                .anyMatch(text::equals);
    }

    private static String wireName(VariableElement constant) {
        return Annotations.find(constant, "com.fasterxml.jackson.annotation.JsonProperty")
                .map(annotation -> Annotations.text(annotation, "value"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> constant.getSimpleName().toString());
    }

    /** The processor runs on the JDK whose types it looks at, so that it can ask the classes themselves. */
    private static Optional<ParameterType> parameterType(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            return name.startsWith("java.") ? load(name).flatMap(ParameterType::of) : Optional.empty();
        }
        return Optional.ofNullable(PRIMITIVES.get(TypeNames.of(type))).flatMap(ParameterType::of);
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Scalars.class.getClassLoader()));
        } catch (ClassNotFoundException nested) {
            return Optional.empty();
        }
    }
}
