package dev.mizan.processor;

import dev.mizan.MizanContext;
import dev.mizan.function.Caching;
import dev.mizan.function.Mistake;
import dev.mizan.function.WireNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Checks the records that are contexts, each of them once. */
final class ContextChecks {

    private final Reporter reporter;
    private final ValueChecks values;
    private final Set<String> checked = new HashSet<>();

    ContextChecks(Reporter reporter, ValueChecks values) {
        this.reporter = reporter;
        this.values = values;
    }

    void check(DeclaredContext context) {
        TypeElement type = context.type();
        if (!checked.add(type.getQualifiedName().toString())) {
            return;
        }
        if (!type.getTypeParameters().isEmpty()) {
            reporter.report(Place.of(type.getTypeParameters().get(0)), Mistake.GENERIC_CONTEXT, context.label());
            return;
        }
        checkName(context);
        Annotations.find(type, MizanContext.class.getName()).ifPresent(settings -> checkTimes(context, settings));
        for (RecordComponentElement component : type.getRecordComponents()) {
            checkComponent(component);
        }
    }

    private void checkName(DeclaredContext context) {
        Optional<AnnotationMirror> settings = Annotations.find(context.type(), MizanContext.class.getName());
        Place place =
                settings.isPresent() ? Place.of(context.type(), settings.get(), "name") : Place.of(context.type());
        if (!WireNames.isName(context.name())) {
            reporter.report(place, Mistake.INVALID_CONTEXT_NAME, context.label(), context.name());
        } else if (WireNames.isReservedContext(context.name())) {
            reporter.report(place, Mistake.RESERVED_NAME, context.label(), context.name());
        }
    }

    private void checkTimes(DeclaredContext context, AnnotationMirror settings) {
        for (String member : List.of("cache", "staleWhileRevalidate")) {
            String text = Annotations.text(settings, member);
            if (!text.isEmpty() && Caching.duration(text).isEmpty()) {
                reporter.report(
                        Place.of(context.type(), settings, member), Mistake.INVALID_CACHE_TIME, context.label(), text);
            }
        }
        if (Annotations.text(settings, "cache").isEmpty()
                && !Annotations.text(settings, "staleWhileRevalidate").isEmpty()) {
            reporter.report(
                    Place.of(context.type(), settings, "staleWhileRevalidate"),
                    Mistake.NOTHING_TO_REVALIDATE,
                    context.label());
        }
    }

    private void checkComponent(RecordComponentElement component) {
        String where = Reporter.where(component);
        String name = component.getSimpleName().toString();
        if (!WireNames.isName(name)) {
            reporter.report(Place.of(component), Mistake.INVALID_PARAMETER_NAME, where, name);
        }
        if (component.asType().getKind() == TypeKind.ERROR) {
            return;
        }
        if (Scalars.isScalar(component.asType())) {
            values.check(component);
        } else {
            reporter.report(
                    Place.of(component), Mistake.UNSUPPORTED_COMPONENT_TYPE, where, TypeNames.of(component.asType()));
        }
    }
}
