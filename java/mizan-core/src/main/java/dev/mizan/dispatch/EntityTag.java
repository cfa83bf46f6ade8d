package dev.mizan.dispatch;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Weak ETags (RFC 9110, 8.8.3): weak, so that compression on the way does not spoil them. */
final class EntityTag {

    private static final int BYTES = 16;

    private EntityTag() {}

    static String of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)) + '"';
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Whether {@code If-None-Match} names the tag, by weak comparison. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
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
