package dev.mizan.spring.security;

import dev.mizan.http.CsrfToken;
import dev.mizan.http.Identity;
import dev.mizan.spring.web.RequestSecurity;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.DeferredCsrfToken;

/** What Spring Security knows about a request, from what its filters left behind. */
final class SpringSecurity implements RequestSecurity {

    private static final String VERDICT = SpringSecurity.class.getName() + ".csrfVerdict";

    /** Set while that filter has the context of the request on the thread. */
    private static final String HOLDS_CONTEXT = SecurityContextHolderFilter.class.getName() + ".APPLIED";

    private final SecurityContextHolderStrategy contexts;
    private final Roles roles;

    SpringSecurity(SecurityContextHolderStrategy contexts, Roles roles) {
        this.contexts = contexts;
        this.roles = roles;
    }

    /** Remembers what Mizan's own handler found out about the token, whatever the application's handlers answer. */
    static void remember(HttpServletRequest request, boolean refused) {
        request.setAttribute(VERDICT, refused);
    }

    @Override
    public Identity identity(HttpServletRequest request) {
        return new SecurityIdentity(request, contexts.getContext().getAuthentication(), roles);
    }

    /**
     * A token that stands in a cookie is sent as it stands there. One that the session keeps is sent masked, as the
     * request's attribute has it, against BREACH.
     */
    @Override
    public Optional<CsrfToken> csrfToken(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred)
                || !(request.getAttribute(org.springframework.security.web.csrf.CsrfToken.class.getName())
                        instanceof org.springframework.security.web.csrf.CsrfToken masked)) {
            return Optional.empty();
        }
        org.springframework.security.web.csrf.CsrfToken raw = deferred.get();
        Optional<String> cookie = cookieOf(raw.getToken(), request, response);
        String token = cookie.isPresent() ? raw.getToken() : masked.getToken();
        return Optional.of(new CsrfToken(cookie, raw.getHeaderName(), token));
    }

    /**
     * The session's user, who is found before the CSRF token is checked. One who is about to authenticate by a header is not
     * found yet, and outside of Security's filters nobody is.
     */
    @Override
    public Optional<Identity> identityOfRefused(HttpServletRequest request) {
        boolean sessionAlone =
                request.getAttribute(HOLDS_CONTEXT) != null && request.getHeader("Authorization") == null;
        return sessionAlone ? Optional.of(identity(request)).filter(Identity::authenticated) : Optional.empty();
    }

    /** The filter that translates it asks who is there, and begins a log-in, or shows the page of refusal. */
    @Override
    public void refusePage(HttpServletRequest request, HttpServletResponse response, int status) {
        throw new AccessDeniedException("A context of this page is not for this caller");
    }

    /** Where another handler decided, a 403 without a good token in the header is one for its lack. */
    @Override
    public boolean refusedForCsrf(HttpServletRequest request, int status) {
        if (request.getAttribute(VERDICT) instanceof Boolean refused) {
            return refused;
        }
        return status == HttpServletResponse.SC_FORBIDDEN
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred
                && !HeaderToken.matches(request, deferred.get());
    }

    /** Finds the cookie by its value, since a repository does not tell its name. */
    private static Optional<String> cookieOf(String token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getValue().equals(token)) {
                    return Optional.of(cookie.getName());
                }
            }
        }
        return response.getHeaders("Set-Cookie").stream()
                .filter(header -> header.substring(header.indexOf('=') + 1).startsWith(token))
                .map(header -> header.substring(0, header.indexOf('=')))
                .findFirst();
    }
}
