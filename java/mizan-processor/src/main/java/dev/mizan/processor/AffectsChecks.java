package dev.mizan.processor;

import dev.mizan.function.Mistake;
import dev.mizan.processor.DeclaredMethod.AffectedType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks {@code @Affects}: what it names, and whether names narrow it to less than is meant. */
final class AffectsChecks {

    private final Reporter reporter;
    private final Types types;

    AffectsChecks(ProcessingEnvironment environment, Reporter reporter) {
        this.reporter = reporter;
        this.types = environment.getTypeUtils();
    }

    void check(DeclaredMethod method) {
        for (AnnotationMirror affects : method.affects()) {
            if (Annotations.values(affects, "value").isEmpty()) {
                reporter.report(Place.of(method.element(), affects), Mistake.AFFECTS_NOTHING, method.where());
            }
        }
        Set<String> named = new HashSet<>();
        method.affectedTypes().forEach(affected -> check(method, affected, named));
    }

    private void check(DeclaredMethod method, AffectedType affected, Set<String> named) {
        Place place = Place.of(method.element(), affected.annotation(), affected.value());
        if (affected.type().getKind() != ElementKind.RECORD) {
            reporter.report(
                    place,
                    Mistake.CONTEXT_IS_NO_RECORD,
                    method.where(),
                    affected.type().getSimpleName());
            return;
        }
        DeclaredContext context = new DeclaredContext(affected.type());
        if (!named.add(affected.type().getQualifiedName().toString())) {
            reporter.report(place, Mistake.AFFECTED_TWICE, method.where(), context.label());
        }
        if (!Annotations.isTrue(affected.annotation(), "broad")) {
            checkNarrowing(method, context);
        }
    }

    private void checkNarrowing(DeclaredMethod method, DeclaredContext context) {
        List<? extends VariableElement> parameters = method.element().getParameters();
        boolean byCodeOrRecord = parameters.stream()
                .anyMatch(parameter -> Injected.isInvalidations(parameter.asType())
                        || types.isSameType(parameter.asType(), context.type().asType()));
        if (byCodeOrRecord) {
            return;
        }
        List<? extends VariableElement> narrowing = parameters.stream()
                .filter(parameter -> narrows(parameter, context))
                .toList();
        for (VariableElement other : parameters) {
            if (!narrowing.contains(other)) {
                narrowing.stream()
                        .filter(it -> types.isSameType(it.asType(), other.asType()))
                        .findFirst()
                        .ifPresent(it -> reporter.report(
                                Place.of(other),
                                Mistake.AMBIGUOUS_NARROWING,
                                Reporter.where(other),
                                it.getSimpleName(),
                                context.label()));
            }
        }
    }

    private boolean narrows(VariableElement parameter, DeclaredContext context) {
        return context.requiredComponents().stream()
                .anyMatch(component -> component.getSimpleName().equals(parameter.getSimpleName())
                        && types.isSameType(boxed(component.asType()), boxed(parameter.asType())));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }
}
