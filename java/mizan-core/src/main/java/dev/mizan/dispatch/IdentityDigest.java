package dev.mizan.dispatch;

import dev.mizan.cache.Secret;
import dev.mizan.http.Identity;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/**
 * What {@code X-Mizan-Identity} carries: an HMAC of the caller and its rights, so that a browser sees that either changed,
 * and nothing else.
 */
final class IdentityDigest {

    private static final String ANONYMOUS = "-";
    private static final int BYTES = 16;

    private final Secret secret;

    IdentityDigest(Secret secret) {
        this.secret = secret;
    }

    String of(Identity identity) {
        if (!identity.authenticated()) {
            return ANONYMOUS;
        }
        Mac mac = secret.mac();
        String who = identity.caller()
                .id()
                .or(() -> identity.principal().map(Principal::getName))
                .orElse("");
        feed(mac, who);
        List<String> rights = identity.rights().stream().distinct().sorted().toList();
        rights.forEach(right -> feed(mac, right));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
    }

    /** Feeds text with its length before it, so that no two lists of texts are fed alike. */
    private static void feed(Mac mac, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        mac.update(new byte[] {
            (byte) (octets.length >>> 24),
            (byte) (octets.length >>> 16),
            (byte) (octets.length >>> 8),
            (byte) octets.length
        });
        mac.update(octets);
    }
}
