package dev.mizan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/**
 * A record's properties are its components: {@code @AssertTrue boolean isOk()} is a rule, not data. An annotated method
 * still counts, since naming is not asked for it.
 */
final class RecordComponents extends DefaultAccessorNamingStrategy.Provider {

    private static final long serialVersionUID = 1;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass recordClass) {
        return new DefaultAccessorNamingStrategy.RecordNaming(config, recordClass) {

            @Override
            public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                return _fieldNames.contains(name) ? name : null;
            }

            @Override
            public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                return null;
            }
        };
    }
}
