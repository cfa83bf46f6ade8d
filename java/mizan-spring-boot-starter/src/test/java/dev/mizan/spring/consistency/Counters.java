package dev.mizan.spring.consistency;

import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers in a table, which only grow. */
@Service
@PermitAll
class Counters {

    static final int COUNT = 4;

    record CounterContext(int id) {}

    private final JdbcClient database;

    Counters(JdbcClient database) {
        this.database = database;
        database.sql("create table counter (id int primary key, shown bigint not null)")
                .update();
        for (int id = 0; id < COUNT; id++) {
            database.sql("insert into counter (id, shown) values (?, 0)")
                    .param(id)
                    .update();
        }
    }

    @Client(CounterContext.class)
    long counter(int id) {
        return value(id);
    }

    @Client
    @Affects(CounterContext.class)
    @Transactional
    long increment(int id) {
        database.sql("update counter set shown = shown + 1 where id = ?")
                .param(id)
                .update();
        return value(id);
    }

    private long value(int id) {
        return database.sql("select shown from counter where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
