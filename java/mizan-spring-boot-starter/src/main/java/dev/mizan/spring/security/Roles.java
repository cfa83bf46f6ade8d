package dev.mizan.spring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;

/** Evaluates roles as Spring Security does: with the application's hierarchy and prefix. Thread-safe. */
final class Roles {

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final RoleHierarchy hierarchy;
    private final String prefix;

    Roles(RoleHierarchy hierarchy, String prefix) {
        this.hierarchy = hierarchy;
        this.prefix = prefix;
    }

    boolean isAuthenticated(@Nullable Authentication authentication) {
        return trust.isAuthenticated(authentication);
    }

    boolean has(Authentication authentication, String role) {
        String authority = prefix + role;
        return hierarchy.getReachableGrantedAuthorities(authentication.getAuthorities()).stream()
                .anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
