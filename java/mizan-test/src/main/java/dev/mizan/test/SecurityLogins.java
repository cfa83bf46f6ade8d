package dev.mizan.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.ClassUtils;

/** Log-ins as Spring Security's filters leave them behind. */
final class SecurityLogins implements Logins {

    private static final String TEST_SUPPORT =
            "org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors";

    private final SecurityContextHolderStrategy contexts;
    private final String rolePrefix;

    SecurityLogins(SecurityContextHolderStrategy contexts, String rolePrefix) {
        this.contexts = contexts;
        this.rolePrefix = rolePrefix;
    }

    @Override
    public Login login(TestUser user, MockHttpServletRequest request) {
        SecurityContext before = contexts.getContext();
        SecurityContext during = contexts.createEmptyContext();
        during.setAuthentication(authentication(user));
        contexts.setContext(during);
        return () -> contexts.setContext(before);
    }

    /** The filters would forget what stands in the context before them; Spring Security's own test support knows how. */
    @Override
    public RequestPostProcessor over(TestUser user) {
        if (!ClassUtils.isPresent(TEST_SUPPORT, getClass().getClassLoader())) {
            throw new IllegalStateException("To log in through MockMvc, spring-security-test is needed."
                    + " Add spring-boot-starter-security-test, or call without through(…).");
        }
        return Supported.over(authentication(user));
    }

    /** Apart, so that it is loaded only where the test support is. */
    private static final class Supported {

        static RequestPostProcessor over(Authentication authentication) {
            return SecurityMockMvcRequestPostProcessors.authentication(authentication);
        }
    }

    /** Who the user is to Spring Security. */
    private Authentication authentication(TestUser user) {
        if (user instanceof TestUser.Named named) {
            List<? extends GrantedAuthority> authorities = named.roles().stream()
                    .map(role -> new SimpleGrantedAuthority(rolePrefix + role))
                    .toList();
            return UsernamePasswordAuthenticationToken.authenticated(
                    new User(named.name(), "", authorities), null, authorities);
        }
        @Nullable
        Authentication current =
                user instanceof TestUser.Current ? contexts.getContext().getAuthentication() : null;
        return current != null
                ? current
                : new AnonymousAuthenticationToken(
                        "mizan-test", "anonymousUser", AuthorityUtils.createAuthorityList(rolePrefix + "ANONYMOUS"));
    }
}
