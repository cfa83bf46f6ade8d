package dev.mizan.spring.app;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.Default;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functions of each kind over a table of reviews. */
@Service
class Shop {

    record ProductContext(long productId) {}

    record ListContext(
            @Nullable String search, @Default("1") int page) {}

    record AccountContext() {}

    record AdminContext() {}

    record Product(long id, long reviews) {}

    record Review(@Max(5) int rating, @NotBlank String text) {}

    record Page(@Nullable String search, int page) {}

    record Ratio(double share) {}

    record Ticket(long number) {}

    private final JdbcClient database;
    private final Stock stock;

    Shop(JdbcClient database, Stock stock) {
        this.database = database;
        this.stock = stock;
    }

    @Client(ProductContext.class)
    @PermitAll
    Product product(long productId) {
        return new Product(productId, count(productId));
    }

    @Client(ListContext.class)
    @PermitAll
    Page list(ListContext which) {
        return new Page(which.search(), which.page());
    }

    @Client(AccountContext.class)
    String me(Caller caller) {
        return caller.id().orElse("nobody");
    }

    @Client(AdminContext.class)
    @RolesAllowed("ADMIN")
    String secret() {
        return "42";
    }

    @Client
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    @Transactional
    Product addReview(long productId, @Valid Review review) {
        insert(productId, review.text());
        return new Product(productId, count(productId));
    }

    @Client
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    @Transactional
    void failInTransaction(long productId) {
        insert(productId, "never");
        throw new IllegalStateException("top secret text");
    }

    @Client
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    void failWithoutTransaction(long productId) {
        insert(productId, "stays");
        throw new IllegalStateException("top secret text");
    }

    @Client
    @Affects(ProductContext.class)
    @RolesAllowed("USER")
    void failAfterCommit(long productId) {
        stock.restock(productId);
        throw new IllegalStateException("top secret text");
    }

    @Client
    @RolesAllowed("USER")
    void delegates(long productId) {
        stock.restock(productId);
    }

    @Client
    @PermitAll
    String echo(String text) {
        return text;
    }

    @Client
    @PermitAll
    String numbers(int small, long large, BigDecimal exact, boolean flag) {
        return small + " " + large + " " + exact.toPlainString() + " " + flag;
    }

    @Client
    @PermitAll
    Ratio ratio() {
        return new Ratio(Double.NaN);
    }

    @Client
    @PermitAll
    Ticket ticket() {
        return new Ticket(1L << 53);
    }

    @Client
    @PermitAll
    String nothing() {
        return "nothing";
    }

    @Client
    @DenyAll
    String never() {
        return "never";
    }

    @Client
    @PreAuthorize("hasRole('ADMIN')")
    String guarded() {
        return "guarded";
    }

    private long count(long productId) {
        return database.sql("select count(*) from review where product_id = ?")
                .param(productId)
                .query(Long.class)
                .single();
    }

    private void insert(long productId, String text) {
        database.sql("insert into review (product_id, text) values (?, ?)")
                .params(productId, text)
                .update();
    }
}
