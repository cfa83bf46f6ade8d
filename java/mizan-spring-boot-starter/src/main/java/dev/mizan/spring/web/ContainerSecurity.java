package dev.mizan.spring.web;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the container alone knows, where there is no Spring Security: its principal and its roles. There is no CSRF token;
 * that a request comes from the same origin is proof enough.
 */
final class ContainerSecurity implements RequestSecurity {

    @Override
    public Identity identity(HttpServletRequest request) {
        return new ContainerIdentity(request);
    }

    @Override
    public Optional<CsrfToken> csrfToken(HttpServletRequest request, HttpServletResponse response) {
        return Optional.empty();
    }

    @Override
    public boolean refusedForCsrf(HttpServletRequest request, int status) {
        return false;
    }

    private record ContainerIdentity(HttpServletRequest request) implements Identity, Caller {

        @Override
        public Caller caller() {
            return this;
        }

        @Override
        public Optional<String> id() {
            return principal().map(Principal::getName);
        }

        @Override
        public boolean hasRole(String role) {
            return request.isUserInRole(role);
        }

        @Override
        public boolean authenticated() {
            return request.getUserPrincipal() != null;
        }

        @Override
        public Optional<Principal> principal() {
            return Optional.ofNullable(request.getUserPrincipal());
        }

        /** The container does not list roles; another caller is all that it can tell. */
        @Override
        public Collection<String> rights() {
            return List.of();
        }

        @Override
        public Credentials credentials() {
            return Credentials.BROWSER;
        }
    }
}
