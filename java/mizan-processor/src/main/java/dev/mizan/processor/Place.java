package dev.mizan.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Where in the source a mistake is shown: an element, or more precisely an annotation on it, or a value in that. */
record Place(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    static Place of(Element element) {
        return new Place(element, Optional.empty(), Optional.empty());
    }

    static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, Optional.of(annotation), Optional.empty());
    }

    static Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Place(element, Optional.of(annotation), Optional.of(value));
    }

    /** The member of an annotation where it is written; where its default holds, the element that it is made from. */
    static Place of(Element element, AnnotationMirror annotation, String member) {
        return Annotations.value(annotation, member)
                .map(value -> of(element, annotation, value))
                .orElseGet(() -> of(element));
    }

    /** The annotation if the element carries it, else the element. */
    static Place of(Element element, String annotation) {
        return new Place(element, Annotations.find(element, annotation), Optional.empty());
    }
}
