package dev.mizan.processor;

import dev.mizan.Default;
import dev.mizan.function.Mistake;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks reads: they return something, change nothing, and take what their context has. */
final class ReadChecks {

    private final Reporter reporter;
    private final Types types;

    ReadChecks(ProcessingEnvironment environment, Reporter reporter) {
        this.reporter = reporter;
        this.types = environment.getTypeUtils();
    }

    void check(DeclaredMethod method, TypeElement named) {
        Place place = Place.of(method.element());
        if (named.getKind() != ElementKind.RECORD) {
            reporter.report(
                    method.client()
                            .map(client -> Place.of(method.element(), client, "value"))
                            .orElse(place),
                    Mistake.CONTEXT_IS_NO_RECORD,
                    method.where(),
                    named.getSimpleName());
            return;
        }
        DeclaredContext context = new DeclaredContext(named);
        TypeMirror result = method.element().getReturnType();
        if (result.getKind() == TypeKind.VOID || TypeNames.isCalled(result, Void.class)) {
            reporter.report(place, Mistake.VOID_READ, method.where());
        }
        method.affects().stream()
                .findFirst()
                .ifPresent(affects -> reporter.report(
                        Place.of(method.element(), affects),
                        Mistake.READ_WITH_AFFECTS,
                        method.where(),
                        context.label()));
        method.element().getParameters().forEach(parameter -> check(parameter, context));
    }

    private void check(VariableElement parameter, DeclaredContext context) {
        TypeMirror type = parameter.asType();
        if (Injected.is(type)) {
            return;
        }
        String where = Reporter.where(parameter);
        if (Annotations.has(parameter, Default.class.getName())) {
            reporter.report(
                    Place.of(parameter, Default.class.getName()),
                    Mistake.DEFAULT_ON_READ_PARAMETER,
                    where,
                    context.label());
        }
        if (type.getKind() == TypeKind.ERROR
                || types.isSameType(type, context.type().asType())) {
            return;
        }
        Optional<RecordComponentElement> component = context.component(parameter);
        if (component.isEmpty()) {
            reporter.report(
                    Place.of(parameter),
                    Mistake.UNKNOWN_READ_PARAMETER,
                    where,
                    context.label(),
                    context.componentList());
        } else if (type.getKind() != TypeKind.TYPEVAR
                && !types.isSameType(type, component.get().asType())) {
            reporter.report(
                    Place.of(parameter),
                    Mistake.READ_PARAMETER_TYPE,
                    where,
                    TypeNames.of(type),
                    context.label(),
                    TypeNames.of(component.get().asType()));
        }
    }
}
