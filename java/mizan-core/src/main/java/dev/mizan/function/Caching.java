package dev.mizan.function;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the bundles of a context may be kept.
 *
 * @param timeToLive how long a bundle is fresh
 * @param staleWhileRevalidate how long after that it may still be answered while a new one is made; zero: not at all
 */
public record Caching(Duration timeToLive, Duration staleWhileRevalidate) {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    /** Reads a number and its unit, {@code "10m"}; empty if the text is none. */
    public static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
