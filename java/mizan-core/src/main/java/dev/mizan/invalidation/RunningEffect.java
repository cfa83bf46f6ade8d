package dev.mizan.invalidation;

import dev.mizan.function.Affected;
import dev.mizan.function.ContextDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One run of a method: what its arguments say, and what its code adds. */
final class RunningEffect implements Effect {

    private final RunningCall call;
    private final List<Affected> affected;
    private final List<Target> declared;
    private final List<Target> added = new ArrayList<>();
    private Optional<Pending> pending = Optional.empty();
    private boolean ended;

    RunningEffect(RunningCall call, List<Affected> affected, @Nullable Object[] arguments) {
        this.call = call;
        this.affected = affected;
        this.declared = affected.stream()
                .map(it -> DeclaredTarget.of(it, arguments, onlyUser(it)))
                .toList();
    }

    /** The declaration of the context. */
    Affected declarationOf(Class<? extends Record> type) {
        return affected.stream()
                .filter(it -> it.context().type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The running method does not declare " + type.getSimpleName() + ". Add it to its @Affects."));
    }

    void add(Target target) {
        added.add(target);
    }

    /** The user whose instances a declaration means. */
    Optional<String> onlyUser(Affected declaration) {
        return declaration.callerOnly() && declaration.context().perUser() ? call.callerId() : Optional.empty();
    }

    @Override
    public void left() {
        call.left(this);
    }

    @Override
    public void committing() {
        if (!ended && pending.isEmpty()) {
            pending = Optional.of(call.listeners().pending(resolved()));
        }
    }

    @Override
    public void committed() {
        end(Pending::committed);
    }

    @Override
    public void uncertain() {
        end(Pending::uncertain);
    }

    private void end(BiConsumer<Pending, List<Target>> outcome) {
        if (!ended) {
            ended = true;
            List<Target> targets = resolved();
            call.committed(targets);
            outcome.accept(pending.orElseGet(call.listeners()::unprepared), targets);
        }
    }

    @Override
    public void undone() {
        if (!ended) {
            ended = true;
            pending.ifPresent(Pending::undone);
        }
    }

    private List<Target> resolved() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < affected.size(); i++) {
            ContextDefinition context = affected.get(i).context();
            List<Target> byCode =
                    added.stream().filter(it -> it.context() == context).toList();
            targets.addAll(byCode.isEmpty() ? List.of(declared.get(i)) : byCode);
        }
        return targets;
    }
}
