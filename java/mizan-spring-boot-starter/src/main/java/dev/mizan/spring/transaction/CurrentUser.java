package dev.mizan.spring.transaction;

import java.util.Optional;

/** Who is logged in on the current thread, for methods that nobody called through Mizan. */
@FunctionalInterface
public interface CurrentUser {

    /** The user's id; empty if nobody is logged in. */
    Optional<String> id();
}
