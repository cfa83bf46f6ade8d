package dev.mizan.bench;

import java.util.List;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items in a database. */
@Component
class Shelf {

    private final JdbcClient database;

    Shelf(JdbcClient database) {
        this.database = database;
    }

    Item find(long id) {
        return database.sql("select name, price from item where id = ?")
                .param(id)
                .query((row, number) ->
                        new Item(id, true, row.getString(1), row.getDouble(2), List.of("alpha", "beta", "gamma")))
                .single();
    }

    /** The same, kept by Spring. */
    @Cacheable("shelf")
    public Item kept(long id) {
        return find(id);
    }
}
