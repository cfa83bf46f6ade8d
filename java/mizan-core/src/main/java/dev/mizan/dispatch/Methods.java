package dev.mizan.dispatch;

import java.util.Set;

/** The HTTP methods that one kind of endpoint takes; OPTIONS is answered for each. */
enum Methods {
    READ("GET, HEAD, OPTIONS", Set.of("GET", "HEAD")),
    SUBMIT("POST, OPTIONS", Set.of("POST"));

    private final String allow;
    private final Set<String> taken;

    Methods(String allow, Set<String> taken) {
        this.allow = allow;
        this.taken = taken;
    }

    /** All of them, as {@code Allow} names them. */
    String allow() {
        return allow;
    }

    /** Whether the endpoint itself answers requests by this method. */
    boolean take(String method) {
        return taken.contains(method);
    }
}
