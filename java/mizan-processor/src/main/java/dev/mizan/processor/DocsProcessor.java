package dev.mizan.processor;

import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.schema.Docs;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Leaves the Javadoc of each type that may be seen by a client beside its class: of classes with functions, of records,
 * enumerations, interfaces and errors, and of classes with documented getters.
 *
 * <p>It looks at every type, annotated or not, since what a function returns carries no annotation. It makes at most one
 * resource for each type, from that type alone.
 */
public final class DocsProcessor extends AbstractProcessor {

    /** Made by the compiler. */
    public DocsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::visit);
        return false;
    }

    private void visit(TypeElement type) {
        Docs docs = docs(type);
        if (!docs.isEmpty()) {
            write(type, docs);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::visit);
    }

    private Docs docs(TypeElement type) {
        Docs.Builder docs = Docs.builder();
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        List<ExecutableElement> functions = methods.stream()
                .filter(method -> Annotations.has(method, Client.class.getName()))
                .toList();
        for (ExecutableElement method : methods) {
            if (functions.contains(method) ? isOnly(method, functions) : isProperty(method, type)) {
                addMethod(docs, method);
            }
        }
        boolean isValue = type.getKind() == ElementKind.RECORD
                || type.getKind() == ElementKind.ENUM
                || type.getKind() == ElementKind.INTERFACE
                || Annotations.has(type, ClientError.class.getName());
        if (isValue || !functions.isEmpty() || !docs.build().isEmpty()) {
            addType(docs, type);
        }
        return docs.build();
    }

    private void addType(Docs.Builder docs, TypeElement type) {
        Javadoc javadoc = javadoc(type);
        docs.type(javadoc.description());
        for (RecordComponentElement component : type.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            docs.component(name, javadoc.parameter(name));
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getKind() == ElementKind.ENUM_CONSTANT) {
                docs.constant(field.getSimpleName().toString(), javadoc(field).description());
            }
        }
    }

    private void addMethod(Docs.Builder docs, ExecutableElement method) {
        Javadoc javadoc = javadoc(method);
        String name = method.getSimpleName().toString();
        docs.method(name, javadoc.description());
        for (VariableElement parameter : method.getParameters()) {
            String parameterName = parameter.getSimpleName().toString();
            docs.parameter(name, parameterName, javadoc.parameter(parameterName));
        }
    }

    /** Whether no other function of the class has this method's name, under which its Javadoc is kept. */
    private static boolean isOnly(ExecutableElement method, List<ExecutableElement> functions) {
        return functions.stream()
                .allMatch(
                        other -> other.equals(method) || !other.getSimpleName().equals(method.getSimpleName()));
    }

    /** Whether a JSON mapper may take the method for a property: any accessor of a value type, getters elsewhere. */
    private static boolean isProperty(ExecutableElement method, TypeElement type) {
        Set<Modifier> modifiers = method.getModifiers();
        if (!method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID
                || modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)) {
            return false;
        }
        String name = method.getSimpleName().toString();
        return type.getKind() != ElementKind.CLASS
                || Annotations.has(type, ClientError.class.getName())
                || name.startsWith("get")
                || name.startsWith("is");
    }

    private Javadoc javadoc(Element element) {
        return Javadoc.of(processingEnv.getElementUtils().getDocComment(element));
    }

    private void write(TypeElement type, Docs docs) {
        String binaryName = processingEnv.getElementUtils().getBinaryName(type).toString();
        try (Writer out = new OutputStreamWriter(
                processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, "", Docs.resourceName(binaryName), type)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            docs.writeTo(out);
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING,
                            "Generated clients will lack the Javadoc of " + binaryName
                                    + ", which could not be written: " + e.getMessage(),
                            type);
        }
    }
}
