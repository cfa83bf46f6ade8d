package dev.mizan.processor;

import dev.mizan.Default;
import dev.mizan.function.Mistake;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks {@code @Default} and {@code @Nullable} of components and arguments, each of them once. */
final class ValueChecks {

    private final Reporter reporter;
    private final Set<Element> checked = new HashSet<>();

    ValueChecks(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(Element value) {
        TypeMirror type = value.asType();
        if (!checked.add(value) || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.TYPEVAR) {
            return;
        }
        String where = Reporter.where(value);
        boolean nullable = Annotations.isNullable(value);
        if (nullable && type.getKind().isPrimitive()) {
            reporter.report(Place.of(value), Mistake.NULLABLE_PRIMITIVE, where, TypeNames.of(type));
        }
        Optional<AnnotationMirror> defaulted = Annotations.find(value, Default.class.getName());
        if (defaulted.isPresent()) {
            if (nullable) {
                reporter.report(Place.of(value, defaulted.get()), Mistake.NULLABLE_WITH_DEFAULT, where);
            }
            checkDefault(value, type, defaulted.get());
        }
    }

    private void checkDefault(Element value, TypeMirror type, AnnotationMirror defaulted) {
        String where = Reporter.where(value);
        String text = Annotations.text(defaulted, "value");
        Place place = Place.of(value, defaulted, "value");
        if (!Scalars.isScalar(type)) {
            reporter.report(place, Mistake.UNSUPPORTED_DEFAULT, where, TypeNames.of(type));
        } else if (!Scalars.isValue(type, text)) {
            reporter.report(place, Mistake.BAD_DEFAULT, where, text, TypeNames.of(type));
        }
    }
}
