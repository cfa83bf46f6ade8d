package dev.mizan.processor;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What one round of the compilation declares, in the order of the source.
 *
 * @param methods methods with {@code @Client} or {@code @Affects}
 * @param contexts records that these methods name, or that carry {@code @MizanContext}
 */
record Declarations(List<DeclaredMethod> methods, Collection<DeclaredContext> contexts) {

    static final Set<String> ANNOTATIONS = Set.of(
            Client.class.getName(),
            Affects.class.getName(),
            Affects.Each.class.getCanonicalName(),
            MizanContext.class.getName(),
            Default.class.getName());

    static Declarations of(RoundEnvironment round) {
        Set<ExecutableElement> elements = new LinkedHashSet<>();
        Stream.of(Client.class, Affects.class, Affects.Each.class)
                .forEach(annotation ->
                        elements.addAll(ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))));
        List<DeclaredMethod> methods = new ArrayList<>();
        Map<String, DeclaredContext> contexts = new LinkedHashMap<>();
        ElementFilter.typesIn(round.getElementsAnnotatedWith(MizanContext.class))
                .forEach(type -> addContext(contexts, type));
        for (ExecutableElement element : elements) {
            DeclaredMethod method = DeclaredMethod.of(element);
            methods.add(method);
            method.context().ifPresent(type -> addContext(contexts, type));
            method.affectedTypes().forEach(affected -> addContext(contexts, affected.type()));
        }
        return new Declarations(methods, contexts.values());
    }

    private static void addContext(Map<String, DeclaredContext> contexts, TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            contexts.putIfAbsent(type.getQualifiedName().toString(), new DeclaredContext(type));
        }
    }
}
