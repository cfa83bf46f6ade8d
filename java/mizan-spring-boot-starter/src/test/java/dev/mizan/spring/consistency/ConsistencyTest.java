package dev.mizan.spring.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.config.Customizer.withDefaults;

import dev.mizan.server.LocalPostgres;
import dev.mizan.spring.app.OwnPort;
import dev.mizan.spring.security.MizanConfigurer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A read that begins after a mutation's answer never shows older data, whoever sent the mutation; nor does a read in the
 * answer itself.
 */
class ConsistencyTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 10_000;

    @Test
    void onH2() {
        assertNoOldReads("jdbc:h2:mem:consistency;USER=sa;PASSWORD=");
    }

    @Test
    void onPostgres() {
        try (LocalPostgres postgres = LocalPostgres.start()) {
            assertNoOldReads(postgres.jdbcUrl());
        }
    }

    private static void assertNoOldReads(String database) {
        OwnPort.serve(
                Application.class,
                port -> {
                    assertThat(play(port)).isEmpty();
                    assertThat(sum(database)).isEqualTo(ROUNDS);
                },
                "spring.datasource.url=" + database,
                "spring.sql.init.mode=never",
                "server.tomcat.max-keep-alive-requests=-1",
                "logging.level.root=warn");
    }

    /** Changes and reads the same few counters from several threads, and gives what was read too old. */
    private static List<String> play(int port) {
        AtomicLongArray answered = new AtomicLongArray(Counters.COUNT);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> players = new ArrayList<>();
            for (int player = 0; player < THREADS; player++) {
                int first = player;
                players.add(() -> play(port, first, answered));
            }
            List<String> old = new ArrayList<>();
            for (Future<List<String>> played : threads.invokeAll(players)) {
                old.addAll(played.get());
            }
            return old;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> play(int port, int first, AtomicLongArray answered) throws Exception {
        List<String> old = new ArrayList<>();
        int readAgain = 0;
        try (KeptConnection connection = new KeptConnection(port)) {
            for (int round = 0; round < ROUNDS / THREADS; round++) {
                int mine = (first + round) % Counters.COUNT;
                KeptConnection.Incremented answer = connection.increment(mine);
                if (answer.shown().orElse(answer.counter()) < answer.counter()) {
                    old.add("the answer " + answer + " of counter " + mine + " shows what was before it");
                }
                readAgain += answer.shown().isPresent() ? 1 : 0;
                answered.accumulateAndGet(mine, answer.counter(), Math::max);
                int any = (mine + round / Counters.COUNT) % Counters.COUNT;
                long known = answered.get(any);
                long shown = connection.read(any);
                if (shown < known) {
                    old.add("counter " + any + " showed " + shown + " after the answer " + known);
                }
            }
        }
        assertThat(readAgain).isPositive();
        return old;
    }

    /** Asks the database itself: the application has used no other, and every round has changed it. */
    private static long sum(String database) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sum(shown) from counter")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Counters.class)
    static class Application {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(MizanConfigurer.mizan(), withDefaults())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }
}
