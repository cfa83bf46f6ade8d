package dev.mizan.spring.transaction;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Knows results that say of themselves that the method did nothing, though it returned. Thread-safe. */
@FunctionalInterface
public interface ReturnedFailure {

    /**
     * Whether the result is such.
     *
     * @param invocation the method with {@code @Affects} that returned, outside of any transaction
     * @param result what it returned
     */
    boolean isOne(MethodInvocation invocation, @Nullable Object result);
}
