package dev.mizan.cache;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives cache keys, {@code "ctx:" + context + ":" + hex(HMAC-SHA256(secret, canonical form))} (PROTOCOL §6): no business
 * data stands in them, and JavaScript at an edge derives the same. Thread-safe.
 */
public final class CacheKeys {

    private final Secret secret;

    /** Makes keys with this secret; another secret is another, empty cache. */
    public CacheKeys(Secret secret) {
        this.secret = secret;
    }

    /**
     * Gives the key of an instance of a context.
     *
     * @param values one for each parameter, decoded, with defaults applied; null for a nullable one that is absent
     * @param user the user's id, for per-user contexts
     */
    public String of(ContextDefinition context, List<? extends @Nullable Object> values, Optional<String> user) {
        Map<String, String> present = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            ContextParameter parameter = context.parameters().get(i);
            Object value = values.get(i);
            if (value != null) {
                present.put(parameter.name(), parameter.canonical(value));
            }
        }
        return of(context.name(), present, context.rev(), user);
    }

    /** Gives the key for canonical texts, lists of them, or null, by name; it knows nothing of their types. */
    public String of(String context, Map<String, ?> parameters, int rev, Optional<String> user) {
        byte[] digest = secret.hmac(CanonicalForm.of(context, parameters, rev, user));
        return "ctx:" + context + ':' + HexFormat.of().formatHex(digest);
    }
}
