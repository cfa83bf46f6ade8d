package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins read answers (the CORS protocol of the Fetch standard). Off while no other origin is allowed:
 * then nothing is added. Where one is, every answer says so, refusals too, since what a cache keeps must not depend on who
 * asked first.
 */
final class CorsStep {

    private static final String ORIGIN = "Origin";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final String REQUESTED_HEADERS = "Access-Control-Request-Headers";
    private static final String EXPOSED = String.join(
            ", ", Headers.SCHEMA, Headers.IDENTITY, Headers.INVALIDATE, Headers.CACHE, "Cache-Status", "Retry-After");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9-]+(?:, ?[A-Za-z0-9-]+){0,31}");
    private static final String MAX_AGE_SECONDS = "600";

    private final Set<String> allowedOrigins;

    CorsStep(Set<String> allowedOrigins) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** Adds to an answer what the page's browser has to know. */
    Response answer(Response response, @Nullable String origin) {
        if (allowedOrigins.isEmpty()) {
            return response;
        }
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.merge("Vary", ORIGIN, (others, own) -> others + ", " + own);
        if (origin != null && allowedOrigins.contains(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Allow-Credentials", "true");
            headers.put("Access-Control-Expose-Headers", EXPOSED);
        }
        return new Response(response.status(), headers, response.body());
    }

    /** Adds to the answer of OPTIONS what an allowed page may send: the path's own methods, and whatever it asks for. */
    Response preflight(Response options, Exchange exchange, String allow) {
        String origin = exchange.header(ORIGIN);
        if (origin == null || !allowedOrigins.contains(origin) || exchange.header(REQUESTED_METHOD) == null) {
            return options;
        }
        Map<String, String> headers = new LinkedHashMap<>(options.headers());
        headers.put("Access-Control-Allow-Methods", withoutOptions(allow));
        String requested = exchange.header(REQUESTED_HEADERS);
        if (requested != null && NAMES.matcher(requested).matches()) {
            headers.put("Access-Control-Allow-Headers", requested);
        }
        headers.put("Access-Control-Max-Age", MAX_AGE_SECONDS);
        return new Response(options.status(), headers, options.body());
    }

    private static String withoutOptions(String allow) {
        return Arrays.stream(allow.split(", "))
                .filter(method -> !method.equals("OPTIONS"))
                .collect(Collectors.joining(", "));
    }
}
