package dev.mizan.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weak ETags (RFC 9110, 8.8.3): weak, so that compression on the way does not spoil them. */
public final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() {}

    /** Gives the tag of a body: the same for the same bytes. */
    public static String of(Body body) {
        return tag(Arrays.copyOf(body.digest(), BYTES));
    }

    /**
     * Gives the tag of what these make: the same for the same bytes in the same parts. It has the whole digest, so that
     * things can be kept by it.
     */
    public static String ofParts(List<Body> parts) {
        return tag(sha256(parts.stream().map(Body::digest).toArray(byte[][]::new)));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String tag(byte[] octets) {
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(octets) + '"';
    }

    /** Whether {@code If-None-Match} names the tag, by weak comparison. */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.trim().equals("*")) {
            return true;
        }
        String opaque = tag.substring("W/".length());
        for (String candidate : ifNoneMatch.split(",")) {
            String trimmed = candidate.trim();
            if ((trimmed.startsWith("W/") ? trimmed.substring("W/".length()) : trimmed).equals(opaque)) {
                return true;
            }
        }
        return false;
    }
}
