package dev.mizan.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a name of a client's file safe, or drops it. */
final class FileName {

    private static final int MAX_BYTES = 255;

    /** What file systems or shells take for something else, and characters that are not seen, such as those that turn text. */
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*\\p{C}\\p{Zl}\\p{Zp}]");

    /** Names of devices on Windows, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");

    private FileName() {}

    static Optional<String> safe(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String visible = UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        // Leading dots hide a file, and Windows drops trailing ones.
        String name = visible.replaceAll("^[. ]+|[. ]+$", "");
        boolean usable = !name.isEmpty()
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && !DEVICE.matcher(name).matches();
        return usable ? Optional.of(name) : Optional.empty();
    }
}
