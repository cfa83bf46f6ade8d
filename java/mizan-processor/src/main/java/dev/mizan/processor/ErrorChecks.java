package dev.mizan.processor;

import dev.mizan.ClientError;
import dev.mizan.function.Mistake;
import dev.mizan.function.WireNames;
import dev.mizan.http.ErrorCode;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks the exception types that are errors for clients. */
final class ErrorChecks {

    private final Reporter reporter;
    private final Types types;
    private final Elements elements;

    ErrorChecks(ProcessingEnvironment environment, Reporter reporter) {
        this.reporter = reporter;
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
    }

    void check(TypeElement type) {
        String where = Reporter.where(type);
        if (!isA(type, Throwable.class)) {
            reporter.report(Place.of(type), Mistake.ERROR_IS_NO_EXCEPTION, where);
            return;
        }
        if (!isA(type, RuntimeException.class)) {
            reporter.report(Place.of(type), Mistake.CHECKED_ERROR, where);
        }
        Annotations.find(type, ClientError.class.getName()).ifPresent(declared -> checkDeclared(type, declared));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals("details") && !givesDetails(method)) {
                reporter.report(Place.of(method), Mistake.INVALID_ERROR_DETAILS, where);
            }
        }
    }

    private void checkDeclared(TypeElement type, AnnotationMirror declared) {
        String where = Reporter.where(type);
        Annotations.value(declared, "status").ifPresent(status -> {
            if (status.getValue() instanceof Integer code && (code < 400 || code > 499)) {
                reporter.report(Place.of(type, declared, status), Mistake.INVALID_ERROR_STATUS, where, code);
            }
        });
        String code = codeOf(type);
        Place place = Place.of(type, declared, "code");
        if (!WireNames.isErrorCode(code)) {
            reporter.report(place, Mistake.INVALID_ERROR_CODE, where, code);
        } else if (ErrorCode.isReserved(code)) {
            reporter.report(place, Mistake.RESERVED_ERROR_CODE, where, code);
        }
    }

    /** The code on the wire: given, else made from the type's name. */
    static String codeOf(TypeElement type) {
        String given = Annotations.find(type, ClientError.class.getName())
                .map(declared -> Annotations.text(declared, "code"))
                .orElse("");
        return given.isEmpty() ? WireNames.errorCode(type.getSimpleName().toString()) : given;
    }

    private static boolean givesDetails(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
    }

    private boolean isA(TypeElement type, Class<?> parent) {
        TypeMirror wanted = elements.getTypeElement(parent.getName()).asType();
        return types.isSubtype(type.asType(), wanted);
    }
}
