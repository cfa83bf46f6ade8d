package dev.mizan.edge;

import dev.mizan.cache.Tags;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Settings of an {@link Edge}. Not thread-safe. */
public final class EdgeBuilder {

    private final EdgeDialect dialect;
    private final Tags tags;
    private final List<EdgeConnection> connections = new ArrayList<>();
    private PurgePace pace = PurgePace.DEFAULT;

    EdgeBuilder(EdgeDialect dialect, Tags tags) {
        this.dialect = dialect;
        this.tags = tags;
    }

    /** Adds an edge that takes purges at this address over HTTP. Default: none; edges on an answer's way hear of it there. */
    public EdgeBuilder purge(URI address) {
        return purge(new HttpEdgeConnection(address));
    }

    /** Adds an edge that takes purges in another way. It is closed with the edges. */
    public EdgeBuilder purge(EdgeConnection connection) {
        connections.add(connection);
        return this;
    }

    /** How often an edge is told of purges. Default: {@link PurgePace#DEFAULT}. */
    public EdgeBuilder pace(PurgePace purgePace) {
        pace = purgePace;
        return this;
    }

    /** Makes the edges, with a thread for each that takes purges. */
    public Edge build() {
        List<PurgeQueue> queues = new ArrayList<>();
        List<Runnable> releases = new ArrayList<>();
        for (EdgeConnection connection : connections) {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(EdgeBuilder::daemon);
            PurgeQueue.Timer timer = (delay, work) -> thread.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
            queues.add(new PurgeQueue(connection, dialect, pace, timer, InstantSource.system()));
            releases.add(thread::shutdownNow);
            releases.add(connection::close);
        }
        return new Edge(dialect, tags, queues, () -> releases.forEach(Runnable::run));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mizan-edge");
        thread.setDaemon(true);
        return thread;
    }
}
