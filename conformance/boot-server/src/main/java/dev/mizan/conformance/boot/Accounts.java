package dev.mizan.conformance.boot;

import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;

/** The accounts of the conformance suite. */
final class Accounts {

    private static final String TOKEN = "token-of-";

    private static final Map<String, String> ROLES =
            Map.of("ann", "ROLE_USER", "bob", "ROLE_USER", "ada", "ROLE_ADMIN", "gus", "ROLE_GUEST");

    private Accounts() {}

    /** Never re-encodes a password, as managers of users do at the first log-in: each request would pay for a slow hash. */
    static UserDetailsService byPassword() {
        return name -> {
            String role = ROLES.get(name);
            if (role == null) {
                throw new UsernameNotFoundException("No account has this name");
            }
            return User.withUsername(name)
                    .password("{noop}pw")
                    .authorities(role)
                    .build();
        };
    }

    static OAuth2AuthenticatedPrincipal byToken(String token) {
        String name = token.startsWith(TOKEN) ? token.substring(TOKEN.length()) : "";
        String role = ROLES.get(name);
        if (role == null) {
            throw new BadOpaqueTokenException("No account has this token");
        }
        return new DefaultOAuth2AuthenticatedPrincipal(
                name, Map.of("sub", name), AuthorityUtils.createAuthorityList(role));
    }
}
