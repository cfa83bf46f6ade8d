package dev.mizan.invalidation;

import dev.mizan.function.ContextParameter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Targets as they travel in {@code X-Mizan-Invalidate} (PROTOCOL §4). */
public final class InvalidationHeader {

    /** The header's name. */
    public static final String NAME = "X-Mizan-Invalidate";

    private static final int MAX_LENGTH = 4096;
    private static final String UNRESERVED = "-._~";

    private InvalidationHeader() {}

    /**
     * Gives the header's value, empty if there is nothing to say. It never has values of per-user contexts; where it would
     * be longer than 4 KiB, scopes give way to broad entries.
     */
    public static Optional<String> of(Collection<Target> targets) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String scoped = joined(targets, false);
        return Optional.of(scoped.length() <= MAX_LENGTH ? scoped : joined(targets, true));
    }

    private static String joined(Collection<Target> targets, boolean broad) {
        Set<String> entries = new LinkedHashSet<>();
        for (Target target : targets) {
            entries.add(broad || target.context().perUser() ? target.context().name() : entry(target));
        }
        return String.join(", ", entries);
    }

    private static String entry(Target target) {
        return target.context().name()
                + target.scope().entrySet().stream()
                        .sorted(Comparator.comparing(
                                parameter -> parameter.getKey().name()))
                        .map(InvalidationHeader::parameter)
                        .collect(Collectors.joining());
    }

    private static String parameter(Map.Entry<ContextParameter, @Nullable Object> parameter) {
        Object value = parameter.getValue();
        String name = ';' + parameter.getKey().name();
        return value == null ? name : name + '=' + encoded(parameter.getKey().canonical(value));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z'
                    || character >= '0' && character <= '9'
                    || UNRESERVED.indexOf(character) >= 0;
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%').append(hex(character >> 4)).append(hex(character & 0xF));
            }
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
