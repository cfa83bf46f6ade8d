package dev.mizan.test;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param method the HTTP method
 * @param path below the base path
 * @param query percent-encoded, null if there is none
 * @param body JSON, empty if there is none
 */
record WireRequest(String method, String path, @Nullable String query, String body) {

    static WireRequest post(String path, String body) {
        return new WireRequest("POST", path, null, body);
    }

    static WireRequest get(String path, String query) {
        return new WireRequest("GET", path, query.isEmpty() ? null : query, "");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
