package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.atomic.AtomicReference;

/** Contexts that a server may keep at its origin, one that is the same for everyone and one that differs by user. */
public class Feeds {

    @MizanContext(cache = "10m")
    record NewsContext(@Default("1") int page) {}

    @MizanContext(cache = "10m")
    record InboxContext() {}

    private final AtomicReference<String> headline = new AtomicReference<>("nothing new");
    private final Remembered<String, String> inboxes = new Remembered<>();

    @Client(NewsContext.class)
    @PermitAll
    String news(int page) {
        return headline.get() + ", page " + page;
    }

    @Client(InboxContext.class)
    String inbox(Caller caller) {
        return inboxes.getOrDefault(caller.id().orElseThrow(), "empty");
    }

    @Client
    @Affects(NewsContext.class)
    @PermitAll
    void publish(String text) {
        headline.set(text);
    }

    @Client
    @Affects(InboxContext.class)
    void send(String user, String text, Invalidations invalidations) {
        inboxes.put(user, text);
        invalidations.forUser(user).all(InboxContext.class);
    }
}
