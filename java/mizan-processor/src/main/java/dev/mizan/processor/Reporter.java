package dev.mizan.processor;

import dev.mizan.function.Mistake;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Shows mistakes at their place in the source. */
final class Reporter {

    private final Messager messager;

    Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
    }

    void report(Place place, Mistake mistake, Object... arguments) {
        Diagnostic.Kind kind = switch (mistake.severity()) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
        };
        String message = mistake.message(arguments);
        if (place.element() instanceof RecordComponentElement component) {
            messager.printMessage(kind, message, fieldOf(component));
        } else {
            messager.printMessage(
                    kind,
                    message,
                    place.element(),
                    place.annotation().orElse(null),
                    place.value().orElse(null));
        }
    }

    /** The compiler knows no place of a record's component itself, but that of the field which it declares. */
    private static Element fieldOf(RecordComponentElement component) {
        return ElementFilter.fieldsIn(ownerOf(component).getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(component);
    }

    /** An element as its developer knows it: {@code Products}, {@code Products.add}, {@code Products.add(productId)}. */
    static String where(Element element) {
        if (element instanceof TypeElement type) {
            return type.getSimpleName().toString();
        }
        if (element instanceof VariableElement parameter
                && parameter.getEnclosingElement() instanceof ExecutableElement method) {
            return where(method) + "(" + parameter.getSimpleName() + ")";
        }
        return where(ownerOf(element)) + "." + element.getSimpleName();
    }

    private static Element ownerOf(Element member) {
        return Objects.requireNonNull(member.getEnclosingElement(), "A member has an owner");
    }
}
