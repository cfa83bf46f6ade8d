package dev.mizan.spring.security;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Remembers the filter chains that know Mizan. Thread-safe. */
final class ConfiguredChains {

    private final Collection<HttpSecurity> builders = new ConcurrentLinkedQueue<>();

    /** Adds a chain that is being built. */
    void add(HttpSecurity builder) {
        builders.add(builder);
    }

    /** Whether this chain knows Mizan, also if the application has put it into one of its own. */
    boolean contain(SecurityFilterChain chain) {
        return builders.stream()
                .anyMatch(builder -> builder.getObject().getFilters().equals(chain.getFilters()));
    }
}
