package dev.mizan.edge;

import java.io.IOException;

/** The way to one edge's purge address. Thread-safe. */
public interface EdgeConnection extends AutoCloseable {

    /** The address, for logs and reports. */
    String address();

    /**
     * Sends a purge and waits for its answer, at most some seconds.
     *
     * @throws IOException if the edge cannot be reached or does not answer 2xx
     */
    void send(PurgeRequest purge) throws IOException;

    @Override
    default void close() {}
}
