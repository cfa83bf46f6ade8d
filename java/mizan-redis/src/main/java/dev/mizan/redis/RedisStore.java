package dev.mizan.redis;

import dev.mizan.cache.CacheStore;
import dev.mizan.cache.Entry;
import dev.mizan.cache.FreshTokens;
import dev.mizan.cache.Look;
import dev.mizan.cache.Place;
import dev.mizan.cache.Tag;
import dev.mizan.cache.Tokens;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisReadOnlyException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries and tokens in Redis, 6.2 or newer, for several servers. Thread-safe; to be closed when the application ends.
 *
 * <p>A look at an entry is one round trip. While Redis does not answer in time, or not as it should, reads pass it by at
 * once. It must be one primary, alone or with replicas behind Sentinel; a replica is never read. Everything is forgotten
 * when Redis restarts or a replica takes over, which may have missed the last purges; and what stands of a context whenever
 * a server uses it that has another secret than the one before, since neither can purge what stands under the other's.
 */
public final class RedisStore implements CacheStore, AutoCloseable {

    private static final byte[] TAG_LIFE =
            ascii(String.valueOf(Duration.ofDays(1).toMillis()));

    /** Longer than a load takes. Only what is kept lets its tags live longer, so that asking for everything fills nothing. */
    private static final byte[] ASKED_TAG_LIFE =
            ascii(String.valueOf(Duration.ofMinutes(5).toMillis()));

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int QUEUE = 20_000;

    private final FreshTokens fresh = new FreshTokens();
    private final MissedPurges missed = new MissedPurges();
    private final Duration readTimeout;
    private final Duration purgeTimeout;
    private final byte[] markTime;
    private final byte[] whose;
    private final ClientResources resources;
    private final RedisClient client;
    private final Gate gate;

    /** Connects, waiting for a second at most; where that fails, it goes on trying in the background. */
    public RedisStore(RedisSettings settings) {
        this(settings, settings.readTimeout(), settings.purgeTimeout());
    }

    /** Waits longer than settings let it. */
    RedisStore(RedisSettings settings, Duration readTimeout, Duration purgeTimeout) {
        this.readTimeout = readTimeout;
        this.purgeTimeout = purgeTimeout;
        this.markTime = ascii(String.valueOf(settings.markTime().toMillis()));
        this.whose = ascii(settings.secret().fingerprint());
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        client = RedisClient.create(resources);
        // A connection that is lost stays lost: who connects anew asks first which run of Redis it is.
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .build());
        RedisURI uri = RedisURI.create(settings.uri());
        gate = new Gate(() -> Link.open(client, uri, CONNECT), this::makeGood);
    }

    /** Whether Redis is asked at all. */
    boolean gateIsOpen() {
        return gate.link().isPresent();
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Optional<Look> look(Place place) {
        return look(place, keys -> keys.ofLook(place));
    }

    @Override
    public Optional<Tokens> tokens(Place place) {
        return look(place, keys -> keys.ofTokens(place)).map(Look::tokens);
    }

    private Optional<Look> look(Place place, Function<Keys, byte[][]> keyNames) {
        Optional<Link> link = gate.link();
        if (link.isEmpty()) {
            return Optional.empty();
        }
        byte[] token = ascii(fresh.next());
        @Nullable
        List<byte[]> answer = await(
                link.get(),
                readTimeout,
                () -> link.get()
                        .<List<byte[]>>run(
                                Script.LOOK, ScriptOutputType.MULTI, keyNames, token, whose, ASKED_TAG_LIFE));
        if (answer == null) {
            return Optional.empty();
        }
        Optional<Look> look = Answers.look(answer, place);
        if (look.isEmpty()) {
            gate.shut(link.get());
        }
        return look;
    }

    /** Does not wait. */
    @Override
    public void keep(Place place, Entry entry, Duration timeToLive) {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(new byte[0]);
        arguments.add(whose);
        arguments.add(entry.frame());
        arguments.add(ascii(String.valueOf(timeToLive.toMillis())));
        arguments.add(TAG_LIFE);
        entry.tokens().texts().forEach(token -> arguments.add(ascii(token)));
        gate.link().ifPresent(link -> {
            try {
                link.run(
                        Script.KEEP,
                        ScriptOutputType.INTEGER,
                        keys -> keys.ofEntry(place),
                        arguments.toArray(byte[][]::new));
            } catch (RedisException refused) {
                gate.failed(link, System.nanoTime());
            }
        });
    }

    @Override
    public boolean mark(String context, Collection<Tag> tags, String mark) {
        return gate.link()
                .map(link -> await(
                        link,
                        purgeTimeout,
                        () -> link.<Long>run(
                                Script.MARK,
                                ScriptOutputType.INTEGER,
                                keys -> keys.ofTags(context, tags),
                                ascii(fresh.next()),
                                whose,
                                ascii(mark),
                                markTime)))
                .filter(marked -> marked == tags.size())
                .isPresent();
    }

    @Override
    public boolean settle(String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        boolean done = gate.link()
                .map(link -> await(link, purgeTimeout, () -> settling(link, context, purged, released, mark)))
                .isPresent();
        if (!done) {
            missed.add(context, purged);
        }
        return done;
    }

    private CompletableFuture<Long> settling(
            Link link, String context, Collection<Tag> purged, Collection<Tag> released, String mark) {
        List<Tag> tags = new ArrayList<>(purged);
        tags.addAll(released);
        return link.run(
                Script.SETTLE,
                ScriptOutputType.INTEGER,
                keys -> keys.ofTags(context, tags),
                ascii(fresh.next()),
                whose,
                ascii(mark),
                ascii(String.valueOf(purged.size())),
                TAG_LIFE);
    }

    /** Purges what could not be purged before, over a connection that nobody uses yet. */
    private void makeGood(Link link) {
        Map<String, Set<Tag>> purges = missed.take();
        for (Map.Entry<String, Set<Tag>> context : purges.entrySet()) {
            try {
                settling(link, context.getKey(), context.getValue(), List.of(), "")
                        .get(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException | InterruptedException failed) {
                purges.forEach(missed::add);
                if (failed instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                throw new RedisException("Purges that were missed could not be made good", failed);
            }
        }
    }

    /** Something that asks Redis. */
    private interface Asking<T> {

        CompletableFuture<T> ask();
    }

    private <T> @Nullable T await(Link link, Duration timeout, Asking<T> asking) {
        long asked = System.nanoTime();
        try {
            T answer = asking.ask().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            gate.succeeded();
            return answer;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RedisReadOnlyException) {
                gate.shut(link);
            } else if (!(failed.getCause() instanceof RedisCommandExecutionException)) {
                gate.failed(link, asked);
            }
            return null;
        } catch (TimeoutException | RedisException late) {
            gate.failed(link, asked);
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        gate.close();
        client.shutdownAsync(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
