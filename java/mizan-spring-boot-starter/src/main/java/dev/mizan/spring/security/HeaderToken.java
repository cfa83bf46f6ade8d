package dev.mizan.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The CSRF token that a request has in its header: as it stands in the cookie, or masked. */
final class HeaderToken {

    private static final XorCsrfTokenRequestAttributeHandler MASKED = new XorCsrfTokenRequestAttributeHandler();

    private HeaderToken() {}

    static boolean matches(HttpServletRequest request, CsrfToken expected) {
        String header = request.getHeader(expected.getHeaderName());
        return header != null
                && (equal(header, expected) || equal(MASKED.resolveCsrfTokenValue(request, expected), expected));
    }

    private static boolean equal(@Nullable String token, CsrfToken expected) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        expected.getToken().getBytes(StandardCharsets.UTF_8));
    }
}
