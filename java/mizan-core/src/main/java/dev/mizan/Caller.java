package dev.mizan;

import java.util.Optional;

/**
 * Who calls: a parameter type of functions, never sent by the client.
 *
 * <p>A read that takes it makes its context per user.
 */
public interface Caller {

    /** The user's id, unique across the application's authentication providers; empty for an anonymous caller. */
    Optional<String> id();

    /** Whether the caller has the role, by the application's role hierarchy; {@code role} without a prefix. */
    boolean hasRole(String role);
}
