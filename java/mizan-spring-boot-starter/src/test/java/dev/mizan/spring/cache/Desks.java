package dev.mizan.spring.cache;

import static dev.mizan.spring.security.MizanConfigurer.mizan;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** Cached reads for everyone, for each user, and for some; each says for whom it ran and after how many changes. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({Desks.Office.class, Desks.Staff.class})
class Desks {

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m")
    record BoardContext() {}

    @MizanContext(cache = "10m")
    record DeskContext(int drawer) {}

    @MizanContext(cache = "10m")
    record SafeContext() {}

    static class Office {

        private final AtomicInteger changes = new AtomicInteger();

        @Client(BoardContext.class)
        @PermitAll
        String board() {
            return "everyone's, " + changes;
        }

        @Client(DeskContext.class)
        String desk(int drawer, Caller caller) {
            return "drawer " + drawer + " of " + of(caller);
        }

        @Client(SafeContext.class)
        @RolesAllowed("ADMIN")
        String safe(Caller caller) {
            return "safe of " + of(caller);
        }

        private String of(Caller caller) {
            String roles = Stream.of("ADMIN", "CLERK").filter(caller::hasRole).collect(Collectors.joining(" "));
            return caller.id().orElseThrow() + " with " + roles + ", " + changes;
        }

        @Client
        @Affects({BoardContext.class, DeskContext.class, SafeContext.class})
        @PermitAll
        int change() {
            return changes.incrementAndGet();
        }
    }

    /** Asks for the password each time, so that roles are those of now. */
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(mizan(), withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(withDefaults())
                .build();
    }

    /** Who works here, and in which roles now. It never re-encodes a password: each request would pay for a slow hash. */
    static class Staff implements UserDetailsService {

        private final Map<String, Set<String>> roles =
                new ConcurrentHashMap<>(Map.of("ann", Set.of("CLERK"), "bob", Set.of("ADMIN")));

        void give(String name, Set<String> some) {
            roles.put(name, some);
        }

        @Override
        public UserDetails loadUserByUsername(String name) {
            Set<String> some = roles.get(name);
            if (some == null) {
                throw new UsernameNotFoundException("Nobody here has this name");
            }
            return User.withUsername(name)
                    .password("{noop}pw")
                    .roles(some.toArray(String[]::new))
                    .build();
        }
    }
}
