package dev.mizan.conformance;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.Identity;
import java.security.Principal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody, or nobody, with all roles that their own imply.
 *
 * @param id the name, empty for nobody
 */
record Account(Optional<String> id, Set<String> roles, Credentials credentials) implements Identity, Caller {

    static Account nobody() {
        return new Account(Optional.empty(), Set.of(), Credentials.BROWSER);
    }

    @Override
    public Caller caller() {
        return this;
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    @Override
    public boolean authenticated() {
        return id.isPresent();
    }

    @Override
    public Optional<Principal> principal() {
        return id.map(name -> () -> name);
    }

    @Override
    public Collection<String> rights() {
        return roles;
    }
}
