package dev.mizan.dispatch;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.function.Registry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contexts of every kind and one function that makes all of them stale. It remembers what was read, and keeps the time. */
@SuppressWarnings("unused")
class Board {

    record PostContext(@Max(90) long id) {}

    record PageContext(@Nullable String tag, @Default("1") int page) {}

    record InboxContext() {}

    record StaffContext(int number) {
        StaffContext {
            MADE.add(number);
        }
    }

    record WeekContext() {}

    record OddContext(int number) {
        OddContext {
            if (number % 2 == 0) {
                throw new IllegalArgumentException("secret " + number);
            }
        }
    }

    record FailingContext(String how) {}

    record LongContext(int size) {}

    record SlowContext(long millis) {}

    enum Kind {
        NEWS
    }

    record ValuesContext(long large, double share, boolean open, Kind kind, UUID key, Instant at) {}

    record OtherContext() {}

    /** The numbers of the instances of the staff's context that were made. */
    static final List<Integer> MADE = new ArrayList<>();

    final List<String> ran = new ArrayList<>();
    long nanos;

    @ClientError(status = 410)
    static class Gone extends RuntimeException {}

    @Client(PostContext.class)
    @PermitAll
    String post(long id) {
        ran.add("post " + id);
        return "post " + id + " after " + ran.stream().filter("call"::equals).count();
    }

    @Client(PostContext.class)
    @PermitAll
    List<Long> likes(PostContext post) {
        return List.of(post.id(), 2L);
    }

    @Client(PageContext.class)
    @PermitAll
    String listed(PageContext page) {
        ran.add("listed " + page);
        return page.tag() + " " + page.page();
    }

    @Client(InboxContext.class)
    String inbox(Caller caller) {
        ran.add("inbox");
        return "of " + caller.id().orElseThrow();
    }

    @Client(StaffContext.class)
    @RolesAllowed("STAFF")
    int staff(int number) {
        ran.add("staff");
        return number;
    }

    @Client(WeekContext.class)
    @PermitAll
    String week() {
        return "47";
    }

    @Client(OddContext.class)
    @PermitAll
    int odd(int number) {
        return number;
    }

    @Client(FailingContext.class)
    @PermitAll
    String failing(String how) {
        throw how.equals("declared") ? new Gone() : new IllegalStateException("password=hunter2");
    }

    @Client(LongContext.class)
    @PermitAll
    String text(int size) {
        ran.add("text " + size);
        return "x".repeat(size);
    }

    @Client(SlowContext.class)
    @PermitAll
    long slow(long millis) {
        ran.add("slow " + millis);
        nanos += Duration.ofMillis(millis).toNanos();
        return millis;
    }

    @Client(ValuesContext.class)
    @PermitAll
    String values(ValuesContext values) {
        return values.at() + " " + values.large();
    }

    @Client(OtherContext.class)
    @PermitAll
    String other() {
        ran.add("other");
        return "";
    }

    @Client
    @Affects({
        PostContext.class,
        PageContext.class,
        InboxContext.class,
        StaffContext.class,
        WeekContext.class,
        OddContext.class,
        FailingContext.class,
        LongContext.class,
        SlowContext.class,
        ValuesContext.class
    })
    @PermitAll
    void everything() {
        ran.add("call");
    }

    @Client
    @Affects(PostContext.class)
    @PermitAll
    String edit(long id) {
        ran.add("call");
        return "edited";
    }

    @Client
    @Affects(PostContext.class)
    @PermitAll
    void crash(long id) {
        ran.add("call");
        throw new Gone();
    }

    @Client
    @Affects(PostContext.class)
    @PermitAll
    double unwritable(long id) {
        return Double.NaN;
    }

    @Client
    @Affects({PageContext.class, InboxContext.class})
    @PermitAll
    void tagged(Invalidations invalidations) {
        invalidations
                .where(PageContext.class, "tag", "null")
                .add(new PageContext(null, 2))
                .forUser("bob")
                .all(InboxContext.class);
    }

    @Client
    @PermitAll
    void nothing() {
        ran.add("call");
    }

    static Registry registry() {
        return Registry.of(Stream.of(Board.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .toList());
    }
}
