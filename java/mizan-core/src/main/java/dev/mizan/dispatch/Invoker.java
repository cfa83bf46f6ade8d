package dev.mizan.dispatch;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.invalidation.RunningCall;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions on the beans that have them. Thread-safe.
 *
 * <p>A server with transactions lets an interceptor inside them report to the call what committed
 * ({@link RunningCall#begin}), having made the call known to it; {@link PlainInvoker} is for servers without.
 */
public interface Invoker {

    /** The bean that has the function, or its proxy: what is validated and invoked. */
    Object bean(FunctionDefinition function);

    /**
     * Runs the function.
     *
     * @param bean what {@link #bean} gave
     * @param arguments one for each parameter of the method
     * @param call the call that is running, which what commits meanwhile has to join
     * @return the result, null for {@code void}
     * @throws Throwable whatever the function throws
     */
    @Nullable
    Object invoke(FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call)
            throws Throwable;

    /**
     * Runs a read whose result is kept and answered to everyone. Whatever it could know of a request or its caller by
     * other ways than its arguments is out of its reach. Default: runs it as it is, for servers that keep nothing about
     * requests.
     */
    default @Nullable Object invokeForEveryone(
            FunctionDefinition function, Object bean, @Nullable Object[] arguments, RunningCall call) throws Throwable {
        return invoke(function, bean, arguments, call);
    }
}
