package dev.mizan.cache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of Mizan's HMACs (SHA-256, RFC 2104). It never shows itself. Thread-safe. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";

    /** Ready and never fed: a copy of it costs a fraction of a look-up of the algorithm and its key set-up. */
    private final Mac ready;

    private Secret(byte[] key) {
        try {
            ready = Mac.getInstance(ALGORITHM);
            // HMAC pads keys with zeros, so that an empty key, which the platform refuses, is the key of one zero.
            ready.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /** Gives the secret with this key, of any length; whoever configures one says how long it must be. */
    public static Secret of(byte[] key) {
        return new Secret(key);
    }

    /** Gives an HMAC to feed and finish, for one thread. */
    public Mac mac() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The platform's own HmacSHA256 can be copied", impossible);
        }
    }

    /** Gives the HMAC of a text's UTF-8, 32 bytes. */
    byte[] hmac(String text) {
        return mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives 16 characters of {@code [A-Za-z0-9_-]}, the same for the same secret, that tell nothing else of it. */
    public String fingerprint() {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hmac("fingerprint"), 12));
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
