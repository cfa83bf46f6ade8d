package dev.mizan.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** What Redis runs as one step. */
enum Script {
    LOOK,
    KEEP,
    MARK,
    SETTLE;

    private final byte[] text;
    private final String sha;

    Script() {
        String file = name().toLowerCase(java.util.Locale.ROOT) + ".lua";
        try (InputStream resource = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
            text = resource.readAllBytes();
            sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException("The script " + file + " is in the archive", impossible));
        }
    }

    /** Its source. */
    String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The digest by which Redis knows it. */
    String sha() {
        return sha;
    }
}
