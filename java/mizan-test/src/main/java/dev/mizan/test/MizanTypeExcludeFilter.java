package dev.mizan.test;

import dev.mizan.Affects;
import dev.mizan.Client;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out of a slice what has no function, or, where the test names beans, what it does not name. */
final class MizanTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<MizanTest> {

    private static final Set<String> MARKERS =
            Set.of(Client.class.getName(), Affects.class.getName(), Affects.Each.class.getName());

    private final Set<Class<?>> named;

    MizanTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
        named = Set.of(getAnnotation().getValue("functions", Class[].class).orElse(new Class<?>[0]));
    }

    @Override
    protected Set<Class<?>> getComponentIncludes() {
        return named;
    }

    @Override
    protected boolean defaultInclude(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        AnnotationMetadata type = reader.getAnnotationMetadata();
        return super.defaultInclude(reader, factory)
                || named.isEmpty() && MARKERS.stream().anyMatch(type::hasAnnotatedMethods);
    }
}
