package dev.mizan.spring.processes;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.spring.cache.MizanCacheAutoConfiguration;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Crates and what is in them: a cached read, which the profile {@code next} answers in another shape. It has no more of Spring
 * Boot than it needs, since several start at once.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    MizanFunctionAutoConfiguration.class,
    MizanTransactionAutoConfiguration.class,
    MizanCacheAutoConfiguration.class,
    MizanWebAutoConfiguration.class
})
@Import({Depot.Crates.class, Depot.Porter.class, Depot.NextCrates.class})
class Depot {

    @MizanContext(cache = "10m")
    record CrateContext(int id) {}

    /** For servers with two secrets, which leave a context cold for a while. */
    @MizanContext(cache = "10m")
    record BarrelContext(int id) {}

    record StoppedContext() {}

    record Content(long pieces) {}

    public static void main(String[] arguments) {
        SpringApplication.run(Depot.class, arguments);
    }

    @Profile("!next")
    @PermitAll
    static class Crates {

        private final JdbcClient database;

        Crates(JdbcClient database) {
            this.database = database;
        }

        @Client(CrateContext.class)
        long crate(int id) {
            return pieces(database, id);
        }
    }

    /** A later version of {@link Crates}. */
    @Profile("next")
    @PermitAll
    static class NextCrates {

        private final JdbcClient database;

        NextCrates(JdbcClient database) {
            this.database = database;
        }

        @Client(CrateContext.class)
        Content crate(int id) {
            return new Content(pieces(database, id));
        }
    }

    @PermitAll
    static class Porter {

        private final JdbcClient database;
        private final AtomicInteger stopped = new AtomicInteger();

        Porter(JdbcClient database) {
            this.database = database;
        }

        @Client
        @Affects(CrateContext.class)
        @Transactional
        long add(int id) {
            return oneMore(id);
        }

        private long oneMore(int id) {
            database.sql("update crate set pieces = pieces + 1 where id = ?")
                    .param(id)
                    .update();
            return pieces(database, id);
        }

        @Client(BarrelContext.class)
        long barrel(int id) {
            return pieces(database, id);
        }

        @Client
        @Affects(BarrelContext.class)
        @Transactional
        long fill(int id) {
            return oneMore(id);
        }

        /** Commits only when the process has been killed, thus never. */
        @Client
        @Affects(CrateContext.class)
        @Transactional
        void addAndStopBeforeCommit(int id) {
            oneMore(id);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    stop();
                }
            });
        }

        /** Commits, and goes no further. */
        @Client
        @Affects(CrateContext.class)
        @Transactional
        void addAndStopAfterCommit(int id) {
            oneMore(id);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    stop();
                }
            });
        }

        private void stop() {
            stopped.incrementAndGet();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** How many calls have stopped. */
        @Client(StoppedContext.class)
        int stopped() {
            return stopped.get();
        }
    }

    private static long pieces(JdbcClient database, int id) {
        return database.sql("select pieces from crate where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
