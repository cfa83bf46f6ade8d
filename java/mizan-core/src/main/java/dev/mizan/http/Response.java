package dev.mizan.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the transport sends back.
 *
 * @param status the HTTP status
 * @param headers the headers by name, one value each, in the order in which they are sent; without Content-Length. Values
 *     are of spaces and visible ASCII characters alone, so that none can begin another header
 * @param body the body; not copied, not to be changed by anyone
 * @param code the code of the error in the body, for whoever counts or logs; empty if it is none
 */
public record Response(int status, Map<String, String> headers, byte[] body, Optional<String> code) {

    /** The media type of every body but a page's. */
    public static final String JSON = "application/json";

    /**
     * @throws IllegalArgumentException if a header's name is no token (RFC 9110, 5.6.2) or its value has another character
     */
    public Response {
        headers.forEach(HeaderText::check);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Makes a response that is no error. */
    public Response(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** Gives the same response with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, code);
    }

    /** Whether a Content-Length is sent: not with 204 and 304. On HEAD it is that of the GET, and no body follows. */
    public boolean hasContentLength() {
        return status != 204 && status != 304;
    }
}
