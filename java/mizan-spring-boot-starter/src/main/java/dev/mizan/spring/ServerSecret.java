package dev.mizan.spring;

import java.security.SecureRandom;

/** The application's secret, or one that this process made for itself. It never shows itself. */
public final class ServerSecret {

    private static final int BYTES = 32;

    private final byte[] key;
    private final boolean configured;

    private ServerSecret(byte[] key, boolean configured) {
        this.key = key;
        this.configured = configured;
    }

    /** Gives {@code mizan.secret}, or a random one if that is not set. */
    public static ServerSecret of(MizanProperties properties) {
        return properties
                .secretBytes()
                .map(key -> new ServerSecret(key, true))
                .orElseGet(() -> new ServerSecret(random(), false));
    }

    private static byte[] random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The key. */
    public byte[] key() {
        return key.clone();
    }

    /** Whether the application has set it: only then other servers have the same. */
    public boolean configured() {
        return configured;
    }

    @Override
    public String toString() {
        return "ServerSecret";
    }
}
