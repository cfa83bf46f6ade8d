package dev.mizan.spring.security;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.Identity;
import dev.mizan.spring.web.RequestSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** An {@link Authentication} as Mizan sees it; one that is anonymous is nobody. */
final class SecurityIdentity implements Identity, Caller {

    private final HttpServletRequest request;
    private final @Nullable Authentication authentication;
    private final Roles roles;

    SecurityIdentity(HttpServletRequest request, @Nullable Authentication authentication, Roles roles) {
        this.request = request;
        this.authentication = roles.isAuthenticated(authentication) ? authentication : null;
        this.roles = roles;
    }

    @Override
    public Caller caller() {
        return this;
    }

    @Override
    public Optional<String> id() {
        return Optional.ofNullable(authentication).map(Principal::getName);
    }

    @Override
    public boolean hasRole(String role) {
        return authentication != null && roles.has(authentication, role);
    }

    @Override
    public boolean authenticated() {
        return authentication != null;
    }

    @Override
    public Optional<Principal> principal() {
        return Optional.ofNullable(authentication);
    }

    @Override
    public Collection<String> rights() {
        return authentication == null
                ? List.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** A bearer token counts only if it is what authenticated, not if it stands beside what a browser attaches. */
    @Override
    public Credentials credentials() {
        return authentication != null
                        && RequestSecurity.carriesBearerToken(request)
                        && !isAttached(authentication)
                        && !isFromSession()
                ? Credentials.TOKEN
                : Credentials.BROWSER;
    }

    private static boolean isAttached(Authentication authentication) {
        return authentication instanceof RememberMeAuthenticationToken
                || authentication.getCredentials() instanceof X509Certificate;
    }

    private boolean isFromSession() {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() == authentication;
    }
}
