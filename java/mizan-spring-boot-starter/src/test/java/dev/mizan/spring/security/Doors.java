package dev.mizan.spring.security;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A function and a context for each access rule. What they take remembers its name when it is made. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMethodSecurity
@Import({Doors.Open.class, Doors.Closed.class, Doors.Editors.class, Doors.Guarded.class, Doors.Touch.class})
class Doors {

    /** The names of everything that was bound. */
    static final Set<String> BOUND = ConcurrentHashMap.newKeySet();

    /** An argument. */
    record Key(String name) {

        Key {
            BOUND.add(name);
        }
    }

    record OpenContext(String name) {

        OpenContext {
            BOUND.add(name);
        }
    }

    record MemberContext(String name) {

        MemberContext {
            BOUND.add(name);
        }
    }

    record UserContext(String name) {

        UserContext {
            BOUND.add(name);
        }
    }

    record EditorContext(String name) {

        EditorContext {
            BOUND.add(name);
        }
    }

    @RolesAllowed("ADMIN")
    record AdminContext(String name) {

        AdminContext {
            BOUND.add(name);
        }
    }

    record NobodyContext(String name) {

        NobodyContext {
            BOUND.add(name);
        }
    }

    record BeforeContext(String name) {

        BeforeContext {
            BOUND.add(name);
        }
    }

    record AfterContext(String name) {

        AfterContext {
            BOUND.add(name);
        }
    }

    static class Open {

        @Client(OpenContext.class)
        @PermitAll
        String open(OpenContext context) {
            return "open";
        }

        @Client
        @PermitAll
        String openCall(Key key) {
            return "open";
        }

        @Client(MemberContext.class)
        String member(MemberContext context, Caller caller) {
            return caller.id().orElseThrow();
        }

        @Client
        String memberCall(Key key, Caller caller) {
            return caller.id().orElseThrow();
        }
    }

    static class Closed {

        @Client(UserContext.class)
        @RolesAllowed("USER")
        String user(UserContext context, Caller caller) {
            return caller.id().orElseThrow();
        }

        @Client
        @RolesAllowed("USER")
        String userCall(Key key, Caller caller) {
            return caller.id().orElseThrow();
        }

        @Client(AdminContext.class)
        String admin(AdminContext context) {
            return "admin";
        }

        @Client
        @RolesAllowed("ADMIN")
        String adminCall(Key key) {
            return "admin";
        }

        @Client(NobodyContext.class)
        @DenyAll
        String nobody(NobodyContext context) {
            return "nobody";
        }

        @Client
        @DenyAll
        String nobodyCall(Key key) {
            return "nobody";
        }
    }

    @RolesAllowed("EDITOR")
    static class Editors {

        @Client(EditorContext.class)
        String editor(EditorContext context) {
            return "editor";
        }

        @Client
        String editorCall(Key key) {
            return "editor";
        }
    }

    static class Guarded {

        @Client(BeforeContext.class)
        @PreAuthorize("hasRole('ADMIN')")
        String before(BeforeContext context) {
            return "before";
        }

        @Client
        @PreAuthorize("hasRole('ADMIN')")
        String beforeCall(Key key) {
            return "before";
        }

        @Client(AfterContext.class)
        @PostAuthorize("returnObject == authentication.name")
        String after(AfterContext context) {
            return "ann";
        }

        @Client
        @PostAuthorize("returnObject == authentication.name")
        String afterCall(Key key) {
            return "ann";
        }
    }

    static class Touch {

        @Client
        @Affects({
            OpenContext.class,
            MemberContext.class,
            UserContext.class,
            EditorContext.class,
            AdminContext.class,
            NobodyContext.class,
            BeforeContext.class,
            AfterContext.class
        })
        @PermitAll
        void touch() {}
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(MizanConfigurer.mizan(), Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    static RoleHierarchy hierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("EDITOR")
                .role("EDITOR")
                .implies("USER")
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                user("gus", "GUEST"),
                user("ann", "USER"),
                user("bob", "USER"),
                user("eve", "EDITOR"),
                user("ada", "ADMIN"));
    }

    private static UserDetails user(String name, String role) {
        return User.withUsername(name).password("{noop}pw").roles(role).build();
    }
}
