package dev.mizan.function;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Whether something is declared {@code @Nullable}: JSpecify's, or any annotation of that simple name. */
final class Nullness {

    private Nullness() {}

    static boolean isNullable(RecordComponent component) {
        return carries(component) || carries(component.getAnnotatedType()) || carries(component.getAccessor());
    }

    static boolean isNullable(Parameter parameter) {
        return carries(parameter) || carries(parameter.getAnnotatedType());
    }

    private static boolean carries(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }
}
