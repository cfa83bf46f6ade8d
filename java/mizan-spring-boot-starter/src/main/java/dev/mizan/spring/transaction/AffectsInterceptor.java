package dev.mizan.spring.transaction;

import dev.mizan.function.Affected;
import dev.mizan.invalidation.Effect;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall;
import dev.mizan.spring.function.CurrentCall.Binding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reports what a method with {@code @Affects} changed when its transaction has completed, or at once where there is none.
 *
 * <p>It registers before the method runs and waits for the completion, not for a normal return: a transaction also commits
 * after checked exceptions, and one whose outcome is unknown may have. Where there is no transaction, what a method did
 * before it failed stays done.
 */
final class AffectsInterceptor implements MethodInterceptor {

    private final AffectingMethods methods;
    private final Supplier<CurrentCall> current;
    private final Supplier<RunningCall> start;
    private final Supplier<ReturnedFailure> failure;

    /**
     * @param methods what methods declare
     * @param current the call that is running; asked at the first call, since this is made before other beans
     * @param start starts a call of its own, for a method that nobody called through Mizan
     * @param failure which results mean that a method without a transaction did nothing
     */
    AffectsInterceptor(
            AffectingMethods methods,
            Supplier<CurrentCall> current,
            Supplier<RunningCall> start,
            Supplier<ReturnedFailure> failure) {
        this.methods = methods;
        this.current = current;
        this.start = start;
        this.failure = failure;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        List<Affected> affected = methods.of(invocation);
        if (affected.isEmpty()) {
            return invocation.proceed();
        }
        Optional<RunningCall> running = current.get().get();
        if (running.isPresent()) {
            return proceed(invocation, running.get(), affected);
        }
        RunningCall call = start.get();
        Binding binding = current.get().bind(call);
        try {
            return proceed(invocation, call, affected);
        } finally {
            binding.end();
        }
    }

    private @Nullable Object proceed(MethodInvocation invocation, RunningCall call, List<Affected> affected)
            throws Throwable {
        Effect effect = call.begin(affected, invocation.getArguments());
        return TransactionSynchronizationManager.isSynchronizationActive()
                        && TransactionSynchronizationManager.isActualTransactionActive()
                ? inTransaction(invocation, effect)
                : alone(invocation, effect);
    }

    private static @Nullable Object inTransaction(MethodInvocation invocation, Effect effect) throws Throwable {
        Completion completion = new Completion(effect);
        TransactionSynchronizationManager.registerSynchronization(completion);
        try {
            Object result = invocation.proceed();
            completion.returned = true;
            return result;
        } finally {
            effect.left();
        }
    }

    /** Without a transaction everything that the method does is committed at once, so the listeners prepare before it. */
    private @Nullable Object alone(MethodInvocation invocation, Effect effect) throws Throwable {
        try {
            effect.committing();
        } catch (Throwable refused) {
            effect.left();
            throw refused;
        }
        try {
            Object result = invocation.proceed();
            if (failure.get().isOne(invocation, result)) {
                effect.undone();
            }
            return result;
        } finally {
            effect.left();
            effect.committed();
        }
    }

    /** Only a proven rollback undoes. */
    private static final class Completion implements TransactionSynchronization {

        private final Effect effect;
        private boolean returned;

        private Completion(Effect effect) {
            this.effect = effect;
        }

        /** What it throws rolls the transaction back. */
        @Override
        public void beforeCommit(boolean readOnly) {
            effect.committing();
        }

        /** A method that runs inside of another's {@link #beforeCommit} has missed that. */
        @Override
        public void beforeCompletion() {
            if (returned) {
                effect.committing();
            }
        }

        @Override
        public void afterCompletion(int status) {
            switch (status) {
                case STATUS_ROLLED_BACK -> effect.undone();
                case STATUS_COMMITTED -> effect.committed();
                default -> effect.uncertain();
            }
        }
    }
}
