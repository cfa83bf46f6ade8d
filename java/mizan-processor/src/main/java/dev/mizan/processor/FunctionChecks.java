package dev.mizan.processor;

import dev.mizan.Redirect;
import dev.mizan.function.Mistake;
import dev.mizan.function.WireNames;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks what functions take and give: that it has a form on the wire, and names that a client can send. */
final class FunctionChecks {

    private final Reporter reporter;
    private final ValueChecks values;
    private final WireForms wireForms;

    FunctionChecks(Reporter reporter, ValueChecks values, WireForms wireForms) {
        this.reporter = reporter;
        this.values = values;
        this.wireForms = wireForms;
    }

    void check(DeclaredMethod method) {
        TypeMirror result = method.element().getReturnType();
        if (result.getKind() != TypeKind.VOID && !redirects(method)) {
            wireForms
                    .problemOfResult(result)
                    .ifPresent(problem -> reporter.report(
                            Place.of(method.element()),
                            Mistake.UNREPRESENTABLE_TYPE,
                            method.where(),
                            TypeNames.of(problem.type()),
                            problem.mend()));
        }
        for (VariableElement parameter : method.element().getParameters()) {
            if (Injected.isInvalidations(parameter.asType()) && method.affects().isEmpty()) {
                reporter.report(Place.of(parameter), Mistake.INVALIDATIONS_WITHOUT_AFFECTS, Reporter.where(parameter));
            } else if (method.context().isEmpty() && !Injected.is(parameter.asType())) {
                checkArgument(parameter);
            }
        }
    }

    private static boolean redirects(DeclaredMethod method) {
        return method.context().isEmpty() && TypeNames.isCalled(method.element().getReturnType(), Redirect.class);
    }

    private void checkArgument(VariableElement argument) {
        String where = Reporter.where(argument);
        String name = argument.getSimpleName().toString();
        if (!WireNames.isName(name)) {
            reporter.report(Place.of(argument), Mistake.INVALID_PARAMETER_NAME, where, name);
        }
        values.check(argument);
        Optional<WireForms.Problem> problem = wireForms.problemOf(argument.asType());
        problem.ifPresent(it -> reporter.report(
                Place.of(argument), Mistake.UNREPRESENTABLE_TYPE, where, TypeNames.of(it.type()), it.mend()));
    }
}
