package dev.mizan.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** What Redis runs as one step. Keys and arguments begin with those that {@code owner.lua} names. */
enum Script {
    LOOK,
    KEEP,
    MARK,
    SETTLE;

    private final byte[] text;
    private final String sha;

    Script() {
        String file = name().toLowerCase(java.util.Locale.ROOT) + ".lua";
        try {
            text = (source("owner.lua") + source(file)).getBytes(StandardCharsets.UTF_8);
            sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException("The script " + file + " is in the archive", impossible));
        }
    }

    private static String source(String file) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
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
