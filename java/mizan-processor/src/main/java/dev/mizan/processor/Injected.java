package dev.mizan.processor;

import dev.mizan.Caller;
import dev.mizan.Invalidations;
import java.security.Principal;
import javax.lang.model.type.TypeMirror;

/** Types of parameters that the server gives and no client sends. */
final class Injected {

    private Injected() {}

    static boolean is(TypeMirror type) {
        return isInvalidations(type)
                || TypeNames.isCalled(type, Caller.class)
                || TypeNames.isCalled(type, Principal.class);
    }

    static boolean isInvalidations(TypeMirror type) {
        return TypeNames.isCalled(type, Invalidations.class);
    }
}
