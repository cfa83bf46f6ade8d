package dev.mizan.processor;

import dev.mizan.ClientError;
import dev.mizan.function.Access;
import dev.mizan.function.Mistake;
import dev.mizan.function.WireNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reports declarations of one compilation that do not go together: names that are taken, on the wire or in the generated
 * client, and reads of one context with different access rules.
 *
 * <p>It makes no files. An application of several modules is compared as a whole by the generator and at start.
 */
public final class ApplicationProcessor extends AbstractProcessor {

    private final Map<String, DeclaredMethod> functions = new HashMap<>();
    private final Map<String, DeclaredContext> contexts = new HashMap<>();
    private final Map<String, TypeElement> errors = new HashMap<>();
    private final Map<String, DeclaredMethod> firstReads = new HashMap<>();
    private final Map<String, String> generated = new HashMap<>();

    /** Made by the compiler. */
    public ApplicationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> annotations = new TreeSet<>(Declarations.ANNOTATIONS);
        annotations.add(ClientError.class.getName());
        return annotations;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Reporter reporter = new Reporter(processingEnv);
        Declarations declarations = Declarations.of(round);
        declarations.contexts().forEach(context -> addContext(reporter, context));
        for (DeclaredMethod method : declarations.methods()) {
            if (method.client().isPresent()) {
                addFunction(reporter, method);
                method.context()
                        .filter(type -> type.getKind() == ElementKind.RECORD)
                        .ifPresent(type -> addRead(reporter, method, new DeclaredContext(type)));
            }
        }
        ElementFilter.typesIn(round.getElementsAnnotatedWith(ClientError.class)).stream()
                .filter(type -> Annotations.has(type, ClientError.class.getName()))
                .forEach(type -> addError(reporter, type));
        return false;
    }

    private void addContext(Reporter reporter, DeclaredContext context) {
        DeclaredContext other = contexts.putIfAbsent(context.name(), context);
        if (other == null) {
            take(reporter, Place.of(context.type()), context.label(), WireNames.takenByContext(context.name()));
        } else if (!other.type().getQualifiedName().equals(context.type().getQualifiedName())) {
            reporter.report(
                    Place.of(context.type()),
                    Mistake.DUPLICATE_CONTEXT,
                    processingEnv.getElementUtils().getBinaryName(context.type()),
                    processingEnv.getElementUtils().getBinaryName(other.type()),
                    context.name());
        }
    }

    private void addFunction(Reporter reporter, DeclaredMethod method) {
        DeclaredMethod other = functions.putIfAbsent(method.name(), method);
        if (other == null) {
            List<String> names = method.context().isPresent()
                    ? WireNames.takenByRead(method.name())
                    : WireNames.takenByFunction(method.name());
            take(reporter, Place.of(method.element()), method.where(), names);
        } else if (!areOne(method, other)) {
            reporter.report(
                    Place.of(method.element()),
                    Mistake.DUPLICATE_FUNCTION,
                    method.where(),
                    other.where(),
                    method.name());
        }
    }

    /** Whether one is declared in a parent of the other's class, or both are overloads, which are a mistake of their own. */
    private boolean areOne(DeclaredMethod one, DeclaredMethod other) {
        Elements elements = processingEnv.getElementUtils();
        return one.owner().equals(other.owner())
                        && one.element().getSimpleName().equals(other.element().getSimpleName())
                || elements.overrides(one.element(), other.element(), one.owner())
                || elements.overrides(other.element(), one.element(), other.owner());
    }

    private void addRead(Reporter reporter, DeclaredMethod method, DeclaredContext context) {
        Optional<Access> ofRecord = AccessChecks.declared(context.type());
        if (ofRecord.isPresent()) {
            own(method).ifPresent(access -> compare(reporter, method, access, context.label(), ofRecord.get()));
            return;
        }
        DeclaredMethod first =
                firstReads.putIfAbsent(context.type().getQualifiedName().toString(), method);
        if (first != null) {
            compare(reporter, method, effective(method), first.where(), effective(first));
        }
    }

    /** What the method or else its class declares. */
    private static Optional<Access> own(DeclaredMethod method) {
        return AccessChecks.declared(method.element()).or(() -> AccessChecks.declared(method.owner()));
    }

    private static Access effective(DeclaredMethod method) {
        return own(method).orElseGet(Access.Authenticated::new);
    }

    private static void compare(
            Reporter reporter, DeclaredMethod read, Access access, String other, Access otherAccess) {
        if (!access.equals(otherAccess)) {
            reporter.report(Place.of(read.element()), Mistake.MIXED_ACCESS, read.where(), access, other, otherAccess);
        }
    }

    private void addError(Reporter reporter, TypeElement type) {
        String code = ErrorChecks.codeOf(type);
        TypeElement other = errors.putIfAbsent(code, type);
        if (other != null && !other.getQualifiedName().equals(type.getQualifiedName())) {
            reporter.report(
                    Place.of(type), Mistake.DUPLICATE_ERROR_CODE, Reporter.where(type), Reporter.where(other), code);
        }
    }

    private void take(Reporter reporter, Place place, String where, List<String> names) {
        boolean reported = false;
        for (String name : names) {
            String other = generated.putIfAbsent(name, where);
            if (other != null && !reported) {
                reporter.report(place, Mistake.GENERATED_NAME_CLASH, where, other, name);
                reported = true;
            }
        }
    }
}
