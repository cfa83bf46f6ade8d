package dev.mizan.processor;

import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.function.WireNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** A context as its record declares it. */
record DeclaredContext(TypeElement type) {

    /** The name on the wire, as {@link MizanContext#name()} says it. */
    String name() {
        String given = Annotations.find(type, MizanContext.class.getName())
                .map(annotation -> Annotations.text(annotation, "name"))
                .orElse("");
        if (!given.isEmpty()) {
            return given;
        }
        return WireNames.ofContext(label());
    }

    /** The record as messages call it. */
    String label() {
        return type.getSimpleName().toString();
    }

    /** The components as messages list them. */
    String componentList() {
        return type.getRecordComponents().isEmpty()
                ? "it has none"
                : type.getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString())
                        .collect(Collectors.joining(", "));
    }

    Optional<RecordComponentElement> component(Element parameter) {
        return type.getRecordComponents().stream()
                .<RecordComponentElement>map(component -> component)
                .filter(component -> component.getSimpleName().equals(parameter.getSimpleName()))
                .findFirst();
    }

    /** Components that a client must give; only these narrow an invalidation by name. */
    List<? extends RecordComponentElement> requiredComponents() {
        return type.getRecordComponents().stream()
                .filter(component ->
                        !Annotations.isNullable(component) && !Annotations.has(component, Default.class.getName()))
                .toList();
    }
}
