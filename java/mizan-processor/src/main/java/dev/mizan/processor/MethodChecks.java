package dev.mizan.processor;

import dev.mizan.function.Mistake;
import dev.mizan.function.WireNames;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Checks what every published method has to be, whatever it takes. */
final class MethodChecks {

    private static final Set<String> ASYNC = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "kotlinx.coroutines.flow.Flow");

    private final Reporter reporter;
    private final Types types;

    MethodChecks(ProcessingEnvironment environment, Reporter reporter) {
        this.reporter = reporter;
        this.types = environment.getTypeUtils();
    }

    void check(DeclaredMethod method) {
        checkProxied(method);
        if (method.client().isPresent()) {
            checkCallable(method);
            checkName(method);
        }
    }

    /** Checks a method with {@code @Client} or {@code @Affects}: a proxy must be able to stand before it. */
    private void checkProxied(DeclaredMethod method) {
        Set<Modifier> modifiers = method.element().getModifiers();
        Place place = Place.of(method.element());
        if (modifiers.contains(Modifier.STATIC)) {
            reporter.report(place, Mistake.STATIC_METHOD, method.where());
        } else if (modifiers.contains(Modifier.PRIVATE)) {
            reporter.report(place, Mistake.PRIVATE_METHOD, method.where());
        } else if (modifiers.contains(Modifier.FINAL)) {
            reporter.report(place, Mistake.FINAL_METHOD, method.where());
        }
        TypeMirror result = method.element().getReturnType();
        if (isAsync(result)) {
            reporter.report(place, Mistake.ASYNC_RESULT, method.where(), TypeNames.of(types.erasure(result)));
        }
    }

    private void checkCallable(DeclaredMethod method) {
        if (!method.element().getTypeParameters().isEmpty()) {
            reporter.report(
                    Place.of(method.element().getTypeParameters().get(0)), Mistake.GENERIC_METHOD, method.where());
        }
        for (ExecutableElement other : ElementFilter.methodsIn(method.owner().getEnclosedElements())) {
            if (other.equals(method.element())) {
                return;
            }
            if (other.getSimpleName().equals(method.element().getSimpleName()) && sameFunction(other, method)) {
                reporter.report(Place.of(method.element()), Mistake.OVERLOADED_FUNCTION, method.where());
                return;
            }
        }
    }

    private static boolean sameFunction(ExecutableElement element, DeclaredMethod method) {
        DeclaredMethod other = DeclaredMethod.of(element);
        return other.client().isPresent() && other.name().equals(method.name());
    }

    private void checkName(DeclaredMethod method) {
        Place place = method.client()
                .flatMap(client ->
                        Annotations.value(client, "name").map(name -> Place.of(method.element(), client, name)))
                .orElseGet(() -> Place.of(method.element()));
        if (!WireNames.isName(method.name())) {
            reporter.report(place, Mistake.INVALID_FUNCTION_NAME, method.where(), method.name());
        } else if (WireNames.isReservedFunction(method.name())) {
            reporter.report(place, Mistake.RESERVED_NAME, method.where(), method.name());
        }
    }

    private boolean isAsync(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        Element element = declared.asElement();
        return element instanceof TypeElement named
                        && ASYNC.contains(named.getQualifiedName().toString())
                || types.directSupertypes(type).stream().anyMatch(this::isAsync);
    }
}
