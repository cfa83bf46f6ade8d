package dev.mizan.redis;

import dev.mizan.cache.Entry;
import dev.mizan.cache.Look;
import dev.mizan.cache.Place;
import dev.mizan.cache.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what Redis says, trusting nothing: it may be damaged, or the answer to another question. */
final class Answers {

    private static final Pattern TOKEN = Pattern.compile("[!]?[A-Za-z0-9_-]+([|][A-Za-z0-9_-]*[|][A-Za-z0-9_:,*-]+)?");

    private Answers() {}

    /** Gives what a look found, the owner's token behind those of the tags; empty if it is no answer to it. */
    static Optional<Look> look(List<?> answer, Place place) {
        int tags = place.tags().size();
        if (answer.size() != tags + 2) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>(tags + 1);
        for (Object token : answer.subList(1, tags + 2)) {
            String text = token instanceof byte[] octets ? new String(octets, StandardCharsets.ISO_8859_1) : "";
            if (!TOKEN.matcher(text).matches()) {
                return Optional.empty();
            }
            tokens.add(text);
        }
        return entry(answer.get(0), place).map(entry -> new Look(new Tokens(tokens), entry));
    }

    /** A frame that cannot be read, be it damaged or another version's, is no entry; one of another key is no answer. */
    private static Optional<Optional<Entry>> entry(@Nullable Object frame, Place place) {
        Optional<Entry> entry = frame instanceof byte[] octets ? Entry.ofFrame(octets) : Optional.empty();
        return entry.isPresent() && !entry.get().key().equals(place.key()) ? Optional.empty() : Optional.of(entry);
    }
}
