package dev.mizan.dispatch;

import dev.mizan.Caller;
import dev.mizan.http.Credentials;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request in memory. */
final class Request implements Exchange {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String query;
    private byte[] body = new byte[0];
    private boolean readable = true;
    private Supplier<Identity> identity = () -> Who.nobody();
    private Supplier<Identity> latestIdentity = () -> identity.get();
    private Optional<CsrfToken> csrfToken = Optional.empty();

    private Request(String method, String path) {
        this.method = method;
        int mark = path.indexOf('?');
        this.path = mark < 0 ? path : path.substring(0, mark);
        this.query = mark < 0 ? null : path.substring(mark + 1);
    }

    static Request of(String method, String pathAndQuery) {
        return new Request(method, pathAndQuery);
    }

    static Request get(String pathAndQuery) {
        return of("GET", pathAndQuery);
    }

    /** A call as a browser on the own origin sends it. */
    static Request call(String body) {
        return of("POST", "/call/")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** A call of a function with arguments in JSON. */
    static Request call(String function, String args) {
        return call("{\"fn\":\"" + function + "\",\"args\":" + args + "}");
    }

    Request body(byte[] octets) {
        body = octets;
        return this;
    }

    Request header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    Request as(Identity who) {
        identity = () -> who;
        return this;
    }

    /** Lets a function log somebody else in. */
    Request thenAs(Identity who) {
        latestIdentity = () -> who;
        return this;
    }

    /** Makes it a defect to ask who is there. */
    Request thatNobodyMayBeAskedAbout() {
        identity = () -> {
            throw new AssertionError("The identity was asked for");
        };
        return this;
    }

    /** Makes it a defect to read the body. */
    Request thatMayNotBeRead() {
        readable = false;
        return this;
    }

    Request csrf(CsrfToken token) {
        csrfToken = Optional.of(token);
        return this;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable String query() {
        return query;
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public long contentLength() {
        String announced = headers.getOrDefault("Content-Length", String.valueOf(body.length));
        return headers.containsKey("Transfer-Encoding") ? -1 : Long.parseLong(announced);
    }

    @Override
    public InputStream body() throws IOException {
        if (!readable) {
            throw new AssertionError("The body was read");
        }
        return new ByteArrayInputStream(body);
    }

    @Override
    public String remoteAddress() {
        return "192.0.2.1";
    }

    @Override
    public Identity identity() {
        return identity.get();
    }

    @Override
    public Identity latestIdentity() {
        return latestIdentity.get();
    }

    @Override
    public String origin() {
        return "https://shop.example";
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return csrfToken;
    }

    /** Who sends a request. */
    record Who(Optional<String> id, List<String> roles, Credentials credentials) implements Identity {

        static Who nobody() {
            return new Who(Optional.empty(), List.of(), Credentials.BROWSER);
        }

        static Who user(String id, String... roles) {
            return new Who(Optional.of(id), List.of(roles), Credentials.BROWSER);
        }

        Who byToken() {
            return new Who(id, roles, Credentials.TOKEN);
        }

        @Override
        public Caller caller() {
            return new Caller() {
                @Override
                public Optional<String> id() {
                    return id;
                }

                @Override
                public boolean hasRole(String role) {
                    return roles.contains(role);
                }
            };
        }

        @Override
        public boolean authenticated() {
            return id.isPresent();
        }

        @Override
        public Optional<Principal> principal() {
            return id.map(name -> () -> name);
        }

        @Override
        public Collection<String> rights() {
            return roles;
        }
    }
}
