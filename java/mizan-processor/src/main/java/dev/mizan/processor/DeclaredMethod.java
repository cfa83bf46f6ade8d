package dev.mizan.processor;

import dev.mizan.Affects;
import dev.mizan.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method that carries {@link Client}, {@link Affects} or both.
 *
 * @param element the method
 * @param client its {@code @Client}
 * @param context the type that {@code @Client} names, usually a record
 * @param affects its {@code @Affects}, in their order
 */
record DeclaredMethod(
        ExecutableElement element,
        Optional<AnnotationMirror> client,
        Optional<TypeElement> context,
        List<AnnotationMirror> affects) {

    /** A context that an {@code @Affects} names, with the place where it does. */
    record AffectedType(AnnotationMirror annotation, AnnotationValue value, TypeElement type) {}

    static DeclaredMethod of(ExecutableElement method) {
        Optional<AnnotationMirror> client = Annotations.find(method, Client.class.getName());
        List<AnnotationMirror> affects = new ArrayList<>();
        Annotations.find(method, Affects.class.getName()).ifPresent(affects::add);
        Annotations.find(method, Affects.Each.class.getCanonicalName())
                .ifPresent(each -> Annotations.values(each, "value").forEach(one -> {
                    if (one.getValue() instanceof AnnotationMirror repeated) {
                        affects.add(repeated);
                    }
                }));
        return new DeclaredMethod(
                method,
                client,
                client.flatMap(annotation -> Annotations.value(annotation, "value"))
                        .flatMap(Annotations::type)
                        .filter(type ->
                                !type.getQualifiedName().contentEquals(Client.NoContext.class.getCanonicalName())),
                List.copyOf(affects));
    }

    /** The name on the wire: given by {@code @Client}, else the method's. */
    String name() {
        String given =
                client.map(annotation -> Annotations.text(annotation, "name")).orElse("");
        return given.isEmpty() ? element.getSimpleName().toString() : given;
    }

    /** The class or interface that declares it. */
    TypeElement owner() {
        return (TypeElement) Objects.requireNonNull(element.getEnclosingElement(), "A method has a class");
    }

    String where() {
        return Reporter.where(element);
    }

    Stream<AffectedType> affectedTypes() {
        return affects.stream()
                .flatMap(annotation -> Annotations.values(annotation, "value").stream()
                        .flatMap(value -> Annotations.type(value).stream()
                                .map(type -> new AffectedType(annotation, value, type))));
    }
}
