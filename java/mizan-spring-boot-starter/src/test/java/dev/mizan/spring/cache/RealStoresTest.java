package dev.mizan.spring.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.server.LocalRedis;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that keeps what it caches in its memory, or in a Redis that it is only told the address of. */
@Timeout(300)
class RealStoresTest {

    private static final List<String> ROLES = List.of("ADMIN", "CLERK");

    private static void serve(Consumer<Server> test, String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--mizan.cache.explain=true"));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Desks.class).run(arguments.toArray(String[]::new))) {
            test.accept(new Server(
                    context.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                    context.getBean(Desks.Staff.class)));
        }
    }

    private static void serveOver(LocalRedis redis, Consumer<Server> test) {
        serve(test, "mizan.cache.redis.url=" + redis.uri(), "mizan.cache.redis.read-timeout=25ms");
    }

    /** The server, as visitors and whoever gives them their roles see it. */
    private record Server(int port, Desks.Staff staff) {

        Answer read(String user, String context) {
            return Wire.request(
                    port,
                    "GET /api/mizan/ctx/" + context,
                    user.isEmpty()
                            ? "X-Nobody: at all"
                            : "Authorization: Basic "
                                    + Base64.getEncoder().encodeToString((user + ":pw").getBytes(UTF_8)));
        }

        Answer change() {
            return Wire.request(
                    port,
                    "POST /api/mizan/call/",
                    "{\"fn\":\"change\",\"args\":{}}".getBytes(UTF_8),
                    "Content-Type: application/json");
        }

        /** Until Redis, on a machine that may be busy, was told of it in time. */
        void mustChange() {
            while (change().status() != 200) {
                Thread.onSpinWait();
            }
        }

        void awaitHit() {
            while (!cache(read("", "board/")).equals("hit")) {
                Thread.onSpinWait();
            }
        }
    }

    private static String cache(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.header("X-Mizan-Cache").get(0);
    }

    @Test
    void inMemoryNobodyIsAnsweredWhatWasMadeForAnotherOrUnderOtherRights() {
        serve(server -> wander(server, 7));
    }

    @Test
    void inRedisNobodyIsAnsweredWhatWasMadeForAnotherOrUnderOtherRights() {
        try (LocalRedis redis = LocalRedis.start()) {
            serveOver(redis, server -> wander(server, 8));
        }
    }

    /** Reads, changes and gives other roles at random, and holds each answer to what a server without a cache would say. */
    private static void wander(Server server, long seed) {
        Random random = new Random(seed);
        Map<String, Set<String>> roles = new TreeMap<>(Map.of("ann", Set.of("CLERK"), "bob", Set.of("ADMIN")));
        int changes = 0;
        int hits = 0;
        for (int step = 0; step < 600; step++) {
            int what = random.nextInt(20);
            if (what == 0) {
                server.mustChange();
                changes++;
            } else if (what == 1) {
                String user = random.nextBoolean() ? "ann" : "bob";
                Set<String> some = new TreeSet<>();
                ROLES.stream().filter(role -> random.nextBoolean()).forEach(some::add);
                roles.put(user, some);
                server.staff().give(user, some);
            } else {
                String user = List.of("", "ann", "bob").get(random.nextInt(3));
                String context = List.of("board", "desk", "safe").get(random.nextInt(3));
                int drawer = random.nextInt(2);
                Answer answer = server.read(user, context + (context.equals("desk") ? "/?drawer=" + drawer : "/"));
                assertThat(answer.status() == 200 ? answer.body() : String.valueOf(answer.status()))
                        .as("step %s of seed %s: %s for '%s' with %s", step, seed, context, user, roles.get(user))
                        .isEqualTo(expected(context, drawer, user, roles.getOrDefault(user, Set.of()), changes));
                hits += answer.header("X-Mizan-Cache").equals(List.of("hit")) ? 1 : 0;
            }
        }
        assertThat(hits).isPositive();
    }

    private static String expected(String context, int drawer, String user, Set<String> roles, int changes) {
        String of = user + " with " + String.join(" ", roles) + ", " + changes;
        return switch (context) {
            case "board" -> "{\"board\":\"everyone's, " + changes + "\"}";
            case "desk" -> user.isEmpty() ? "401" : "{\"desk\":\"drawer " + drawer + " of " + of + "\"}";
            default -> user.isEmpty() ? "401" : roles.contains("ADMIN") ? "{\"safe\":\"safe of " + of + "\"}" : "403";
        };
    }

    @Test
    void whileRedisDiesAndComesBackEveryReadIsAnsweredAndNoneOfThemWithWhatIsOld() {
        try (LocalRedis redis = LocalRedis.start()) {
            serveOver(redis, server -> {
                server.mustChange();
                server.awaitHit();
                Queue<Answer> wrong = new ConcurrentLinkedQueue<>();
                AtomicBoolean done = new AtomicBoolean();
                Thread reader = new Thread(() -> {
                    while (!done.get()) {
                        Answer answer = server.read("", "board/");
                        if (!answer.body().startsWith("{\"board\":\"everyone's, ")) {
                            wrong.add(answer);
                        }
                    }
                });
                reader.start();
                try {
                    redis.kill();
                    assertThat(cache(server.read("", "board/"))).isEqualTo("bypass; store");
                    assertThat(server.change().status())
                            .as("nobody could tell other servers of it")
                            .isEqualTo(503);
                    assertThat(server.read("", "board/").body()).isEqualTo("{\"board\":\"everyone's, 1\"}");

                    redis.restart();

                    server.awaitHit();
                    server.mustChange();
                    assertThat(server.read("", "board/").body()).isEqualTo("{\"board\":\"everyone's, 2\"}");
                    server.awaitHit();
                } finally {
                    done.set(true);
                    join(reader);
                }
                assertThat(wrong).isEmpty();
            });
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
