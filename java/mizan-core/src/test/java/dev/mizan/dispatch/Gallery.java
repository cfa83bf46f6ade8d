package dev.mizan.dispatch;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.MizanContext;
import dev.mizan.function.Registry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What the tests of the cache publish. It remembers which reads ran. */
@SuppressWarnings("unused")
class Gallery {

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m", rev = 2)
    record PictureContext(long pictureId, @Default("1") int size) {}

    @MizanContext(cache = "10m")
    record BasketContext() {}

    @MizanContext(cache = "10m")
    @PermitAll
    record VisitContext() {}

    @MizanContext(cache = "10m")
    @RolesAllowed("STAFF")
    record DepotContext() {}

    @MizanContext(cache = "10m")
    @PermitAll
    record LostContext() {}

    @PermitAll
    record ClockContext() {}

    @ClientError(status = 404)
    static class Lost extends RuntimeException {}

    final List<String> ran = new CopyOnWriteArrayList<>();
    private int edition;

    /** What happens while a read runs, after it has looked. */
    Runnable meanwhile = () -> {};

    private String read(String what) {
        ran.add(what);
        String seen = what + " " + edition;
        meanwhile.run();
        return seen;
    }

    @Client(PictureContext.class)
    @PermitAll
    String picture(long pictureId, int size) {
        return read("picture " + pictureId + "/" + size);
    }

    @Client(BasketContext.class)
    String basket(Caller caller) {
        return read("basket of " + caller.id().orElseThrow());
    }

    @Client(VisitContext.class)
    String visit(Caller caller) {
        return read("visit of " + caller.id().orElse("a visitor"));
    }

    @Client(DepotContext.class)
    String depot(Caller caller) {
        return read("depot for " + (caller.hasRole("HEAD") ? "the head" : "staff"));
    }

    @Client(LostContext.class)
    String lost() {
        read("lost");
        throw new Lost();
    }

    @Client(ClockContext.class)
    String clock() {
        return read("clock");
    }

    @Client
    @Affects({PictureContext.class, BasketContext.class, VisitContext.class, DepotContext.class})
    @PermitAll
    void repaint(long pictureId) {
        edition++;
    }

    @Client
    @Affects(BasketContext.class)
    @PermitAll
    void sell() {
        edition++;
    }

    static Registry registry() {
        return Registry.of(Stream.of(Gallery.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList());
    }
}
