package dev.mizan.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One connection to one run of a primary. It never connects anew by itself: what was kept in a run that ended does not count
 * in the next.
 */
final class Link implements AutoCloseable {

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final Keys keys;

    private Link(StatefulRedisConnection<byte[], byte[]> connection, Keys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /**
     * Connects.
     *
     * @throws RedisConnectionException if that fails in time, or it is no primary that could be written to
     */
    static Link open(RedisClient client, RedisURI uri, Duration timeout) {
        CompletionStage<StatefulRedisConnection<byte[], byte[]>> connecting =
                client.connectAsync(ByteArrayCodec.INSTANCE, uri);
        try {
            StatefulRedisConnection<byte[], byte[]> connection = await(connecting.toCompletableFuture(), timeout);
            try {
                return checked(connection, timeout);
            } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException unfit) {
                connection.closeAsync();
                throw unfit;
            }
        } catch (ExecutionException | TimeoutException failed) {
            connecting.thenAccept(StatefulRedisConnection::closeAsync);
            throw new RedisConnectionException("Redis does not answer as it should", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RedisConnectionException("Stopped while connecting to Redis", stopped);
        }
    }

    private static Link checked(StatefulRedisConnection<byte[], byte[]> connection, Duration timeout)
            throws ExecutionException, TimeoutException, InterruptedException {
        String server = await(connection.async().info("server").toCompletableFuture(), timeout);
        String replication = await(connection.async().info("replication").toCompletableFuture(), timeout);
        Optional<String> run = value(server, "run_id");
        if (run.isEmpty() || !value(replication, "role").equals(Optional.of("master"))) {
            throw new RedisConnectionException("This Redis is a replica, or does not say what it is");
        }
        for (Script script : Script.values()) {
            await(connection.async().scriptLoad(script.text()).toCompletableFuture(), timeout);
        }
        return new Link(connection, new Keys(run.get()));
    }

    private static Optional<String> value(String info, String name) {
        return Arrays.stream(info.split("\r?\n"))
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst();
    }

    private static <T> T await(CompletableFuture<T> answer, Duration timeout)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it stands, as far as is known here. */
    boolean isOpen() {
        return connection.isOpen();
    }

    /** Runs a script; once more if Redis has forgotten it. */
    <T> CompletableFuture<T> run(
            Script script, ScriptOutputType type, Function<Keys, byte[][]> keyNames, byte[]... arguments) {
        byte[][] names = keyNames.apply(keys);
        CompletableFuture<T> first = connection
                .async()
                .<T>evalsha(script.sha(), type, names, arguments)
                .toCompletableFuture();
        return first.handle((answer, failure) -> isUnknown(failure)
                        ? connection
                                .async()
                                .<T>eval(script.text(), type, names, arguments)
                                .toCompletableFuture()
                        : first)
                .thenCompose(Function.identity());
    }

    private static boolean isUnknown(@org.jspecify.annotations.Nullable Throwable failure) {
        return failure instanceof RedisNoScriptException
                || failure != null && failure.getCause() instanceof RedisNoScriptException;
    }

    @Override
    public void close() {
        connection.closeAsync();
    }
}
