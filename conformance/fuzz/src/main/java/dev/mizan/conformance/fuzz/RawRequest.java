package dev.mizan.conformance.fuzz;

import dev.mizan.conformance.Accounts;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as its bytes have it: no server in front has refused what is odd about its path, its headers or its query. */
final class RawRequest implements Exchange {

    private static final Accounts ACCOUNTS = new Accounts();
    private static final String BASE_PATH = "/api/mizan";

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Identity identity;

    private RawRequest(String method, String target, Map<String, String> headers, byte[] body, Identity identity) {
        int mark = target.indexOf('?');
        String whole = mark < 0 ? target : target.substring(0, mark);
        this.method = method;
        this.path = whole.startsWith(BASE_PATH) ? whole.substring(BASE_PATH.length()) : whole;
        this.query = mark < 0 ? null : target.substring(mark + 1);
        this.headers = headers;
        this.body = body;
        this.identity = identity;
    }

    /** Reads a request; empty where a wrong password is refused before Mizan. */
    static Optional<Exchange> parse(byte[] input) {
        int end = indexOfBody(input);
        String[] lines = new String(input, 0, end, StandardCharsets.ISO_8859_1).split("\r?\n");
        String[] words = (lines.length == 0 ? "" : lines[0]).split(" ", 3);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).trim());
            }
        }
        byte[] body = Arrays.copyOfRange(input, end, input.length);
        String target = words.length > 1 ? words[1] : "";
        return ACCOUNTS.identity(headers.get("Authorization"))
                .map(identity -> new RawRequest(words[0], target, headers, body, identity));
    }

    private static int indexOfBody(byte[] input) {
        for (int i = 0; i + 3 < input.length; i++) {
            if (input[i] == '\r' && input[i + 1] == '\n' && input[i + 2] == '\r' && input[i + 3] == '\n') {
                return i + 4;
            }
        }
        return input.length;
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

    /** The length is not announced where the body says it is chunked. */
    @Override
    public long contentLength() {
        return headers.containsKey("Transfer-Encoding") ? -1 : body.length;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public String origin() {
        return "http://127.0.0.1";
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return Optional.empty();
    }
}
