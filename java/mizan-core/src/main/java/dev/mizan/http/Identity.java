package dev.mizan.http;

import dev.mizan.Caller;
import java.security.Principal;
import java.util.Collection;
import java.util.Optional;

/** Who sends a request, as the transport's security framework knows it. */
public interface Identity {

    /** The caller as functions get it; {@link Caller#hasRole} evaluates access rules, by the application's role hierarchy. */
    Caller caller();

    /** Whether somebody is logged in. A caller may be so without having an id. */
    boolean authenticated();

    /** The principal, empty for an anonymous caller. */
    Optional<Principal> principal();

    /** Everything that the caller has been granted, in any order; a change of it changes {@code X-Mizan-Identity}. */
    Collection<String> rights();

    /** How the request says who sends it. */
    Credentials credentials();
}
