package dev.mizan.spring.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.server.LocalRedis;
import dev.mizan.spring.app.Wire.Answer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two servers of today's version, one of the next, one with another secret, and one that dies. Each test has crates of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SeveralServersTest {

    private static final int ROUNDS = 200;
    private static final int CRATES = 20;

    private LocalRedis redis;
    private Server database;
    private DepotServer first;
    private DepotServer second;
    private DepotServer next;
    private DepotServer rotated;
    private DepotServer dying;

    @BeforeAll
    void start() throws SQLException {
        redis = LocalRedis.start();
        database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            statement.execute("create table crate (id int primary key, pieces bigint not null)");
            statement.execute("insert into crate select x, 0 from system_range(1, " + CRATES + ")");
        }
        List<CompletableFuture<DepotServer>> starting = List.of(
                begin(),
                begin(),
                begin("spring.profiles.active=next"),
                begin("mizan.secret=another secret of the tests"),
                begin("mizan.cache.redis.mark-time=2s"));
        first = starting.get(0).join();
        second = starting.get(1).join();
        next = starting.get(2).join();
        rotated = starting.get(3).join();
        dying = starting.get(4).join();
    }

    private CompletableFuture<DepotServer> begin(String... properties) {
        return CompletableFuture.supplyAsync(
                () -> DepotServer.start(redis.uri(), address(), properties), task -> new Thread(task).start());
    }

    private String address() {
        return "jdbc:h2:tcp://127.0.0.1:" + database.getPort() + "/mem:depot;DB_CLOSE_DELAY=-1";
    }

    @AfterAll
    void end() {
        List.of(first, second, next, rotated, dying).forEach(DepotServer::close);
        database.stop();
        redis.close();
    }

    private static long pieces(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceAll("\\D", ""));
    }

    private static String cache(Answer answer) {
        return answer.header("X-Mizan-Cache").get(0);
    }

    /** Reads until it comes from the cache; whatever comes on the way is right. */
    private static void awaitHit(DepotServer server, int crate, long expected) {
        Answer answer = server.read(crate);
        while (!cache(answer).equals("hit")) {
            assertThat(pieces(answer)).isEqualTo(expected);
            answer = server.read(crate);
        }
        assertThat(pieces(answer)).isEqualTo(expected);
    }

    @Test
    void show_on_one_what_was_changed_on_the_other_while_others_read_all_the_time() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong known = new AtomicLong();
        Queue<String> old = new ConcurrentLinkedQueue<>();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                for (DepotServer server : List.of(first, second)) {
                    long least = known.get();
                    Answer answer = server.read(1);
                    if (pieces(answer) < least) {
                        old.add(answer + " after " + least);
                    }
                }
            }
        });
        reader.start();
        int hits = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                DepotServer one = round % 2 == 0 ? first : second;
                DepotServer other = round % 2 == 0 ? second : first;
                long pieces = one.add(1);
                known.set(pieces);
                Answer answer = other.read(1);
                assertThat(pieces(answer)).as("round %s", round).isEqualTo(pieces);
                hits += cache(answer).equals("hit") ? 1 : 0;
                hits += cache(one.read(1)).equals("hit") ? 1 : 0;
            }
        } finally {
            done.set(true);
            reader.join();
        }
        assertThat(old).isEmpty();
        assertThat(hits).isPositive();
    }

    @Test
    void answer_nothing_old_of_what_one_committed_and_died_before_it_could_purge() {
        int undone = 2;
        int committed = 3;
        awaitHit(first, undone, 0);
        awaitHit(first, committed, 0);
        dying.begin("addAndStopBeforeCommit", undone);
        dying.begin("addAndStopAfterCommit", committed);
        while (dying.stopped() < 2) {
            Thread.onSpinWait();
        }
        assertThat(cache(first.read(undone))).isNotEqualTo("hit");
        assertThat(pieces(first.read(committed))).isEqualTo(1);

        dying.kill();

        awaitHit(second, undone, 0);
        awaitHit(second, committed, 1);
        second.add(undone);
        awaitHit(first, undone, 1);
    }

    @Test
    void of_two_versions_never_give_the_others_bytes_and_see_each_others_changes() {
        int crate = 4;
        for (int round = 0; round < 50; round++) {
            long pieces = (round % 2 == 0 ? first : next).add(crate);
            for (int i = 0; i < 2; i++) {
                assertThat(first.read(crate).body()).isEqualTo("{\"crate\":" + pieces + "}");
                assertThat(next.read(crate).body()).isEqualTo("{\"crate\":{\"pieces\":" + pieces + "}}");
                assertThat(second.read(crate).body()).isEqualTo("{\"crate\":" + pieces + "}");
            }
        }
        awaitHit(next, crate, 50);
        assertThat(cache(first.read(crate))).isEqualTo("miss; schema");
    }

    @Test
    void of_two_secrets_begin_cold_and_see_each_others_changes() {
        int barrel = 5;
        first.fill(barrel);
        while (!cache(first.readBarrel(barrel)).equals("hit")) {
            Thread.onSpinWait();
        }

        Answer cold = rotated.readBarrel(barrel);

        assertThat(cache(cold)).startsWith("miss");
        assertThat(pieces(cold)).isEqualTo(1);
        List<DepotServer> servers = List.of(first, rotated, second);
        for (int round = 0; round < 50; round++) {
            long known = servers.get(round % 3).fill(barrel);
            for (int i = 1; i <= 3; i++) {
                Answer answer = servers.get((round + i) % 3).readBarrel(barrel);
                assertThat(pieces(answer)).as("round %s: %s", round, answer).isEqualTo(known);
            }
        }
    }
}
