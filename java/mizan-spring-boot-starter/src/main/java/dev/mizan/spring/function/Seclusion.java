package dev.mizan.spring.function;

import dev.mizan.function.FunctionDefinition;

/**
 * Takes something of the request or its caller out of the reach of a read whose result is kept and answered to everyone.
 * Thread-safe.
 */
@FunctionalInterface
public interface Seclusion {

    /** Takes it away from the current thread until what it gives is ended there. */
    CurrentCall.Binding begin(FunctionDefinition read);
}
