package dev.mizan.bench.start;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request in memory, of nobody in particular. */
record Request(String method, String path, @Nullable String query, byte[] octets) implements Exchange {

    @Override
    public @Nullable String header(String name) {
        return name.equals("Content-Type") ? "application/json" : null;
    }

    @Override
    public long contentLength() {
        return octets.length;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(octets);
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }

    @Override
    public Identity identity() {
        return Nobody.NOBODY;
    }

    @Override
    public String origin() {
        return "http://localhost";
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return Optional.empty();
    }

    private enum Nobody implements Identity, Caller {
        NOBODY;

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
