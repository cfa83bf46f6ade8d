package dev.mizan.function;

import dev.mizan.Default;
import dev.mizan.MizanContext;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a context's record itself says: its name, its parameters and how long it may be kept. */
final class ContextReader {

    private final Mistakes mistakes;

    ContextReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Whether it can be a context at all. */
    boolean accepts(Class<? extends Record> type, String where) {
        if (!type.isRecord()) {
            mistakes.add(Mistake.CONTEXT_IS_NO_RECORD, where, type.getSimpleName());
            return false;
        }
        if (type.getTypeParameters().length > 0) {
            mistakes.add(Mistake.GENERIC_CONTEXT, type.getSimpleName());
            return false;
        }
        return true;
    }

    String name(Class<? extends Record> type) {
        MizanContext settings = type.getAnnotation(MizanContext.class);
        String name = settings == null || settings.name().isEmpty()
                ? WireNames.ofContext(type.getSimpleName())
                : settings.name();
        if (!WireNames.isName(name)) {
            mistakes.add(Mistake.INVALID_CONTEXT_NAME, type.getSimpleName(), name);
        } else if (WireNames.isReservedContext(name)) {
            mistakes.add(Mistake.RESERVED_NAME, type.getSimpleName(), name);
        }
        return name;
    }

    /** How long bundles are kept; empty unless the record says so. */
    Optional<Caching> caching(Class<? extends Record> type) {
        MizanContext settings = type.getAnnotation(MizanContext.class);
        if (settings == null) {
            return Optional.empty();
        }
        String where = type.getSimpleName();
        Optional<Duration> cache = duration(where, settings.cache());
        Optional<Duration> stale = duration(where, settings.staleWhileRevalidate());
        if (!settings.staleWhileRevalidate().isEmpty() && settings.cache().isEmpty()) {
            mistakes.add(Mistake.NOTHING_TO_REVALIDATE, where);
        }
        return cache.map(it -> new Caching(it, stale.orElse(Duration.ZERO)));
    }

    private Optional<Duration> duration(String where, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> duration = Caching.duration(text);
        if (duration.isEmpty()) {
            mistakes.add(Mistake.INVALID_CACHE_TIME, where, text);
        }
        return duration;
    }

    int rev(Class<? extends Record> type) {
        MizanContext settings = type.getAnnotation(MizanContext.class);
        return settings == null ? 0 : settings.rev();
    }

    List<ContextParameter> parameters(Class<? extends Record> type) {
        List<ContextParameter> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String where = Mistakes.where(type, component.getName());
            if (!WireNames.isName(component.getName())) {
                mistakes.add(Mistake.INVALID_PARAMETER_NAME, where, component.getName());
            }
            Optional<ParameterType> known = ParameterType.of(component.getType());
            if (known.isEmpty()) {
                mistakes.add(
                        Mistake.UNSUPPORTED_COMPONENT_TYPE,
                        where,
                        component.getType().getSimpleName());
                continue;
            }
            Default defaulted = component.getAnnotation(Default.class);
            boolean nullable = Nullness.isNullable(component);
            Optional<Object> value = new Defaults(mistakes).check(where, component.getType(), nullable, defaulted);
            parameters.add(new ContextParameter(component.getName(), known.get(), nullable, value));
        }
        return parameters;
    }
}
