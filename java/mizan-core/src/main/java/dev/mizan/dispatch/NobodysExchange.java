package dev.mizan.dispatch;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Identity;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request that a bundle for everyone is made for: nobody's. A real one may be over before the bundle is made. */
final class NobodysExchange implements ReadExchange {

    @Override
    public String path() {
        return "/";
    }

    @Override
    public @Nullable String header(String name) {
        return null;
    }

    @Override
    public String remoteAddress() {
        return "";
    }

    @Override
    public Identity identity() {
        return new Nobody();
    }

    @Override
    public String origin() {
        return "";
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return Optional.empty();
    }

    private record Nobody() implements Identity, Caller {

        @Override
        public Caller caller() {
            return this;
        }

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public boolean hasRole(String role) {
            return false;
        }

        @Override
        public boolean authenticated() {
            return false;
        }

        @Override
        public Optional<Principal> principal() {
            return Optional.empty();
        }

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
