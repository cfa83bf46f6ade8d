package dev.mizan.invalidation;

import dev.mizan.Invalidations;
import dev.mizan.function.Affected;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks what code adds, and adds it to the method that is running. */
final class JoiningInvalidations implements Invalidations {

    private final Supplier<RunningEffect> running;
    private final Optional<String> userId;

    JoiningInvalidations(Supplier<RunningEffect> running, Optional<String> userId) {
        this.running = running;
        this.userId = userId;
    }

    @Override
    public Invalidations add(Record instance) {
        RunningEffect effect = running.get();
        Affected declaration = effect.declarationOf(instance.getClass());
        ContextDefinition context = declaration.context();
        List<@Nullable Object> values = context.values(instance);
        if (!DeclaredTarget.areAccepted(context, values)) {
            throw new IllegalArgumentException(
                    context.type().getSimpleName() + " has a component that is null, though it is not @Nullable,"
                            + " or a number that is not finite. Give it a value, or narrow with where(…).");
        }
        effect.add(new Target.Instance(context, values, user(effect, declaration)));
        return this;
    }

    @Override
    public Invalidations where(Class<? extends Record> type, String component, Object value) {
        RunningEffect effect = running.get();
        Affected declaration = effect.declarationOf(type);
        String name = type.getSimpleName() + '.' + component;
        ContextParameter parameter = declaration
                .context()
                .parameter(component)
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " does not exist. Name a component of the record."));
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException("The value for " + name + " is no "
                    + parameter.type().javaType().getSimpleName() + ". Give one of the component's own type.");
        }
        effect.add(new Target.Scoped(declaration.context(), Map.of(parameter, value), user(effect, declaration)));
        return this;
    }

    @Override
    public Invalidations all(Class<? extends Record> type) {
        RunningEffect effect = running.get();
        Affected declaration = effect.declarationOf(type);
        effect.add(new Target.Broad(declaration.context(), user(effect, declaration)));
        return this;
    }

    @Override
    public Invalidations forUser(String id) {
        return new JoiningInvalidations(running, Optional.of(Objects.requireNonNull(id, "userId")));
    }

    private Optional<String> user(RunningEffect effect, Affected declaration) {
        return userId.isPresent() && declaration.context().perUser() ? userId : effect.onlyUser(declaration);
    }
}
