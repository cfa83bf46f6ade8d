package dev.mizan.processor;

import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.UploadLimits;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reports what is wrong with a declaration by itself, at the element, with what to write instead: methods with
 * {@code @Client} or {@code @Affects} and their parameters, the contexts that they name, defaults, and errors.
 *
 * <p>It makes no files. What it says about a class depends on that class and on the types that the class names.
 */
public final class DeclarationProcessor extends AbstractProcessor {

    private MethodChecks methods;
    private ReadChecks reads;
    private FunctionChecks functions;
    private AffectsChecks affects;
    private ContextChecks contexts;
    private ValueChecks values;
    private AccessChecks access;
    private ErrorChecks errors;
    private UploadChecks uploads;

    /** Made by the compiler. */
    public DeclarationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> annotations = new TreeSet<>(Declarations.ANNOTATIONS);
        annotations.add(ClientError.class.getName());
        annotations.add(UploadLimits.class.getName());
        return annotations;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Reporter reporter = new Reporter(environment);
        values = new ValueChecks(reporter);
        methods = new MethodChecks(environment, reporter);
        reads = new ReadChecks(environment, reporter);
        functions = new FunctionChecks(reporter, values, new WireForms(environment));
        affects = new AffectsChecks(environment, reporter);
        contexts = new ContextChecks(reporter, values);
        access = new AccessChecks(reporter);
        errors = new ErrorChecks(environment, reporter);
        uploads = new UploadChecks(reporter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Declarations declarations = Declarations.of(round);
        declarations.contexts().forEach(contexts::check);
        declarations.methods().forEach(this::check);
        round.getElementsAnnotatedWith(Default.class).stream()
                .filter(element -> element.getKind() == ElementKind.RECORD_COMPONENT)
                .forEach(values::check);
        ElementFilter.typesIn(round.getElementsAnnotatedWith(ClientError.class)).forEach(errors::check);
        round.getElementsAnnotatedWith(UploadLimits.class).stream()
                .filter(element -> element.getKind() == ElementKind.RECORD_COMPONENT || isOfMethod(element))
                .forEach(uploads::check);
        return false;
    }

    /** A record's constructor repeats the annotations of its components. */
    private static boolean isOfMethod(Element element) {
        return element.getKind() == ElementKind.PARAMETER
                && element.getEnclosingElement() instanceof ExecutableElement owner
                && owner.getKind() == ElementKind.METHOD;
    }

    private void check(DeclaredMethod method) {
        methods.check(method);
        affects.check(method);
        if (method.client().isPresent()) {
            access.check(method);
            functions.check(method);
            method.context().ifPresent(context -> reads.check(method, context));
        }
    }
}
