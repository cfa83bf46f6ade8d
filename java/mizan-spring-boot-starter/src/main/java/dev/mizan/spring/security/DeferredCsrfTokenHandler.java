package dev.mizan.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Takes the token as it stands in the cookie or masked, and makes none until somebody asks: Spring Security's handler for
 * single-page applications writes the cookie on every answer, also on those that a shared cache may store.
 *
 * <p>On Mizan's paths only the header counts: looking for a parameter would read the whole body.
 */
final class DeferredCsrfTokenHandler implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final RequestMatcher mizan;

    DeferredCsrfTokenHandler(RequestMatcher mizan) {
        this.mizan = mizan;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        SpringSecurity.remember(request, false);
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        if (HeaderToken.matches(request, token)) {
            return token.getToken();
        }
        if (mizan.matches(request)) {
            SpringSecurity.remember(request, true);
            return null;
        }
        return masked.resolveCsrfTokenValue(request, token);
    }
}
