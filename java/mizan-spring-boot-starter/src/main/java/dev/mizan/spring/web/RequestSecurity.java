package dev.mizan.spring.web;

import dev.mizan.http.Credentials;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Identity;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the application's security framework knows about a request. Thread-safe. */
public interface RequestSecurity {

    /** Who sends the request; asks the framework only when it is asked. */
    Identity identity(HttpServletRequest request);

    /** Makes the CSRF token, and its cookie if it has one; empty if the framework wants none for this request. */
    Optional<CsrfToken> csrfToken(HttpServletRequest request, HttpServletResponse response);

    /**
     * Who sends a request that was refused for its CSRF token, while that is being refused; empty where the framework has
     * not found out for certain.
     */
    default Optional<Identity> identityOfRefused(HttpServletRequest request) {
        return Optional.empty();
    }

    /** Whether the framework refused the request, with this status, because of its CSRF token. */
    boolean refusedForCsrf(HttpServletRequest request, int status);

    /**
     * Sends a caller away who may not see a page, as the framework does it: to log in, or to its page of refusal. It may
     * throw what the framework's filters wait for. By default the container answers with the status.
     *
     * @param status 401 where nobody is logged in, or 403
     */
    default void refusePage(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        response.sendError(status);
    }

    /** Whether the request carries {@code Authorization: Bearer}, be the token good or bad. */
    static boolean carriesBearerToken(HttpServletRequest request) {
        return Credentials.isBearer(request.getHeader("Authorization"));
    }

    /** Whether the request carries a token of Mizan's own. */
    static boolean carriesMizanToken(HttpServletRequest request) {
        return request.getHeader("X-Mizan-Token") != null;
    }
}
