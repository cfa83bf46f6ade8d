package dev.mizan.cache;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives tokens that nobody ever gave: a random beginning for this process, and a number. They consist of
 * {@code [A-Za-z0-9_-]}. Thread-safe.
 */
public final class FreshTokens {

    private static final int BYTES = 15;

    private final String process;
    private final AtomicLong count = new AtomicLong();

    /** Begins a new sequence, unlike every other. */
    public FreshTokens() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        process = 'T' + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + '-';
    }

    /** Gives the next token. */
    public String next() {
        return process + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
    }
}
