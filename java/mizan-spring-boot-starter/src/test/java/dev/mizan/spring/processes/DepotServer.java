package dev.mizan.spring.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mizan.server.LocalServer;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server of the {@link Depot} in a process of its own. */
final class DepotServer implements AutoCloseable {

    private final LocalServer process;

    private DepotServer(LocalServer process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param properties {@code name=value}
     */
    static DepotServer start(URI redis, String database, String... properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dspring.devtools.restart.enabled=false",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Depot.class.getName(),
                "--server.address=127.0.0.1",
                "--logging.level.dev.mizan=warn",
                "--spring.sql.init.mode=never",
                "--spring.datasource.url=" + database,
                "--mizan.cache.redis.url=" + redis,
                "--mizan.cache.redis.read-timeout=25ms",
                "--mizan.cache.explain=true"));
        for (String property : properties) {
            command.add("--" + property);
        }
        try {
            return new DepotServer(LocalServer.start(
                    Files.createTempDirectory("mizan-depot"),
                    port -> {
                        List<String> all = new ArrayList<>(command);
                        all.add("--server.port=" + port);
                        return all;
                    },
                    LocalServer::accepts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a crate; the answer says what the cache did. */
    Answer read(int crate) {
        return get("crate/?id=" + crate);
    }

    /** Reads a barrel likewise. */
    Answer readBarrel(int barrel) {
        return get("barrel/?id=" + barrel);
    }

    /** How many calls have stopped in it. */
    int stopped() {
        return Integer.parseInt(get("stopped/").body().replaceAll("\\D", ""));
    }

    private Answer get(String context) {
        return Wire.request(process.port(), "GET /api/mizan/ctx/" + context);
    }

    /**
     * Adds a piece to a crate, and gives how many there are. It asks again as long as it is refused: a Redis on a busy
     * machine may take too long to be told of the commit, which then does not happen.
     */
    long add(int crate) {
        return change("add", crate);
    }

    /** Adds one to a barrel likewise. */
    long fill(int barrel) {
        return change("fill", barrel);
    }

    private long change(String function, int id) {
        Answer answer = call(function, id);
        while (answer.status() == 503) {
            answer = call(function, id);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("A call failed: " + answer);
        }
        return Long.parseLong(answer.body().replaceAll("^\\{\"result\":(\\d+).*$", "$1"));
    }

    /** Begins a call that this server will not answer. */
    void begin(String function, int crate) {
        Thread caller = new Thread(
                () -> {
                    try {
                        call(function, crate);
                    } catch (UncheckedIOException | IllegalStateException killed) {
                        // The connection ends with the server.
                    }
                },
                "caller");
        caller.setDaemon(true);
        caller.start();
    }

    private Answer call(String function, int crate) {
        byte[] body = ("{\"fn\":\"" + function + "\",\"args\":{\"id\":" + crate + "}}").getBytes(UTF_8);
        return Wire.request(process.port(), "POST /api/mizan/call/", body, "Content-Type: application/json");
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
