package dev.mizan.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads annotations from the source, by name, so that the annotation's class need not be there. */
final class Annotations {

    private Annotations() {}

    static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String qualifiedName) {
        for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
            if (typeOf(annotation).getQualifiedName().contentEquals(qualifiedName)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    static boolean has(AnnotatedConstruct annotated, String qualifiedName) {
        return find(annotated, qualifiedName).isPresent();
    }

    /** Whether it may be null, as JSpecify, Jakarta or Spring say it: on the type or on the declaration. */
    static boolean isNullable(Element element) {
        return hasSimpleName(element, "Nullable") || hasSimpleName(element.asType(), "Nullable");
    }

    /** The value that is written, empty where the annotation's default holds. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }

    /** The text that is written, or {@code ""}. */
    static String text(AnnotationMirror annotation, String member) {
        return value(annotation, member)
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    /** Whether {@code true} is written. */
    static boolean isTrue(AnnotationMirror annotation, String member) {
        return value(annotation, member)
                .map(value -> Boolean.TRUE.equals(value.getValue()))
                .orElse(false);
    }

    /** The values of a member that is an array; a single one stands for itself. */
    static List<? extends AnnotationValue> values(AnnotationMirror annotation, String member) {
        Optional<AnnotationValue> written = value(annotation, member);
        if (written.isEmpty()) {
            return List.of();
        }
        if (written.get().getValue() instanceof List<?> list) {
            return list.stream().map(AnnotationValue.class::cast).toList();
        }
        return List.of(written.get());
    }

    /** The class that a value names; empty if the compiler does not know it, which it reports itself. */
    static Optional<TypeElement> type(AnnotationValue value) {
        return value.getValue() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    static TypeElement typeOf(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }

    private static boolean hasSimpleName(AnnotatedConstruct annotated, String name) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(annotation -> typeOf(annotation).getSimpleName().contentEquals(name));
    }
}
