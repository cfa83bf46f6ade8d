package dev.mizan.spring.cache;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.MizanContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cached reads, among them such as look for what they should not find. They remember that they ran. */
@Service
class Gallery {

    @MizanContext(cache = "10m")
    record TallyContext(long productId) {}

    @MizanContext(cache = "10m")
    record SurroundingsContext() {}

    @MizanContext(cache = "10m")
    record VisitContext() {}

    @MizanContext(cache = "10m")
    record ShelfContext() {}

    @MizanContext(cache = "10m")
    record VaultContext() {}

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final JdbcClient database;
    private final Visit visit;
    private final ApplicationEventPublisher events;

    Gallery(JdbcClient database, Visit visit, ApplicationEventPublisher events) {
        this.database = database;
        this.visit = visit;
        this.events = events;
    }

    /** What ran; the bean is a proxy, which has no fields of its own. */
    List<String> ran() {
        return ran;
    }

    @Client(TallyContext.class)
    @PermitAll
    long tally(long productId) {
        ran.add("tally");
        return database.sql("select count(*) from review where product_id = ?")
                .param(productId)
                .query(Long.class)
                .single();
    }

    @Client(SurroundingsContext.class)
    @PermitAll
    String surroundings() {
        return "user " + SecurityContextHolder.getContext().getAuthentication() + ", tenant " + TenantFilter.tenant()
                + ", french " + LocaleContextHolder.getLocale().getLanguage().equals("fr");
    }

    @Client(VisitContext.class)
    @PermitAll
    int visits() {
        return visit.count();
    }

    @Client(ShelfContext.class)
    String shelf(Caller caller) {
        ran.add("shelf");
        return caller.id().orElseThrow() + " as " + (caller.hasRole("ADMIN") ? "an admin" : "a user");
    }

    @Client(VaultContext.class)
    @PreAuthorize("hasRole('ADMIN')")
    String vault() {
        ran.add("vault");
        return "";
    }

    @Client
    @Affects(TallyContext.class)
    @PermitAll
    @Transactional
    void addCounted(long productId) {
        insert(productId);
    }

    @Client
    @Affects(TallyContext.class)
    @PermitAll
    @Transactional
    void failCounted(long productId) {
        insert(productId);
        throw new IllegalStateException("a defect");
    }

    @Client
    @Affects(TallyContext.class)
    @PermitAll
    void addWithoutTransaction(long productId) {
        insert(productId);
    }

    /** Nobody calls it from a browser. */
    @Affects(TallyContext.class)
    void restock(long productId) {
        insert(productId);
    }

    /** Declares nothing: who hears of it does. */
    @Client
    @PermitAll
    @Transactional
    void addAndTell(long productId) {
        insert(productId);
        events.publishEvent(new Counter.Added(productId));
    }

    private void insert(long productId) {
        database.sql("insert into review (product_id, text) values (?, 'x')")
                .param(productId)
                .update();
    }
}
