package dev.mizan.function;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A context: a record whose components say which instance. Immutable. */
public final class ContextDefinition {

    private final String name;
    private final Class<? extends Record> type;
    private final List<ContextParameter> parameters;
    private final Access access;
    private final boolean perUser;
    private final Optional<Caching> caching;
    private final int rev;
    private final RecordHandles handles;

    ContextDefinition(
            String name,
            Class<? extends Record> type,
            List<ContextParameter> parameters,
            Access access,
            boolean perUser,
            Optional<Caching> caching,
            int rev,
            RecordHandles handles) {
        this.name = name;
        this.type = type;
        this.parameters = List.copyOf(parameters);
        this.access = access;
        this.perUser = perUser;
        this.caching = caching;
        this.rev = rev;
        this.handles = handles;
    }

    /** The name on the wire, {@code product}. */
    public String name() {
        return name;
    }

    /** The record. */
    public Class<? extends Record> type() {
        return type;
    }

    /** The parameters, in the order of the record's components. */
    public List<ContextParameter> parameters() {
        return parameters;
    }

    /** The parameter of that name, empty if there is none. */
    public Optional<ContextParameter> parameter(String name) {
        return parameters.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Who may read it: the one rule of all its reads. */
    public Access access() {
        return access;
    }

    /**
     * Whether the content depends on who asks: a read is not open to everyone, or takes the caller. Otherwise the context
     * is public.
     */
    public boolean perUser() {
        return perUser;
    }

    /** How long its bundles may be kept; empty: not at all, which is so unless the record says otherwise. */
    public Optional<Caching> caching() {
        return caching;
    }

    /** The revision of its content, part of each cache key. Default: 0. */
    public int rev() {
        return rev;
    }

    /**
     * Makes the instance with these values.
     *
     * @param values one for each parameter, in their order
     * @throws RuntimeException whatever the record's constructor throws
     */
    public Record instance(List<? extends @Nullable Object> values) {
        return handles.make(values);
    }

    /** Gives an instance's values, in the order of the parameters, unmodifiable. */
    public List<@Nullable Object> values(Record instance) {
        return handles.values(instance);
    }

    @Override
    public String toString() {
        return name + " (" + type.getSimpleName() + ")";
    }
}
