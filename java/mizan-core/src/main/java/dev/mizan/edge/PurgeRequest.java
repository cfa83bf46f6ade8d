package dev.mizan.edge;

import java.util.Map;

/**
 * A request to an edge to forget something.
 *
 * @param method the HTTP method, {@code PURGE}
 * @param headers the headers by name, one value each
 */
public record PurgeRequest(String method, Map<String, String> headers) {

    public PurgeRequest {
        headers = Map.copyOf(headers);
    }
}
