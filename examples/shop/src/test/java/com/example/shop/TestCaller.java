package com.example.shop;

import dev.mizan.Caller;
import java.util.Optional;

/** A signed-in user who calls a function from a test. */
public record TestCaller(String username) implements Caller {

    public static final Caller ANN = new TestCaller("ann");
    public static final Caller BOB = new TestCaller("bob");

    @Override
    public Optional<String> id() {
        return Optional.of(username);
    }

    @Override
    public boolean hasRole(String role) {
        return role.equals("USER");
    }
}
