package dev.mizan.processor;

import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.function.MediaTypes;
import dev.mizan.function.Mistake;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Checks {@code @UploadLimits} of arguments and components. */
final class UploadChecks {

    private final Reporter reporter;

    UploadChecks(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(Element element) {
        Annotations.find(element, UploadLimits.class.getName()).ifPresent(limits -> check(element, limits));
    }

    private void check(Element element, AnnotationMirror limits) {
        String where = Reporter.where(element);
        if (uploadIn(element.asType()).isEmpty()) {
            reporter.report(Place.of(element, limits), Mistake.UPLOAD_LIMITS_WITHOUT_UPLOAD, where);
        }
        Annotations.value(limits, "maxBytes")
                .map(AnnotationValue::getValue)
                .filter(value -> value instanceof Long bytes && bytes < 0)
                .ifPresent(bytes -> report(element, limits, "maxBytes", "maxBytes = " + bytes));
        Annotations.values(limits, "types").stream()
                .map(value -> String.valueOf(value.getValue()))
                .filter(range -> !MediaTypes.isRange(range))
                .forEach(range -> report(element, limits, "types", "types = \"" + range + "\""));
    }

    private void report(Element element, AnnotationMirror limits, String member, String written) {
        reporter.report(
                Place.of(element, limits, member), Mistake.INVALID_UPLOAD_LIMITS, Reporter.where(element), written);
    }

    /** The upload that a type is, or holds as an item or a value. */
    static Optional<TypeMirror> uploadIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return uploadIn(array.getComponentType());
        }
        if (TypeNames.isCalled(type, Upload.class)) {
            return Optional.of(type);
        }
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                        .flatMap(argument -> uploadIn(argument).stream())
                        .<TypeMirror>map(found -> found)
                        .findFirst()
                : Optional.empty();
    }
}
