package dev.mizan.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instance of a context that a client shows, as a call names it; nothing of it is decoded.
 *
 * @param context the context's name as it was sent
 * @param params the parameters by name, without those that are null
 */
public record VisibleInstance(String context, Map<String, Scalar> params) {

    public VisibleInstance {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /**
     * A JSON value that is neither null nor made of others.
     *
     * @param text the text of a string, else the value as it was written
     * @param quoted whether it was a string
     */
    public record Scalar(String text, boolean quoted) {}
}
