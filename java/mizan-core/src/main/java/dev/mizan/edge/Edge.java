package dev.mizan.edge;

import dev.mizan.cache.Tag;
import dev.mizan.cache.Tags;
import dev.mizan.function.ContextDefinition;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The edges before this server: says to them what they may keep and for how long, and has them forget what a commit made
 * stale. Thread-safe.
 *
 * <p>Only public contexts that say for how long ({@code @MizanContext(cache = "10m")}) reach an edge. The groups of an
 * answer are the ids of its tags, opaque HMACs.
 */
public final class Edge implements InvalidationListener, AutoCloseable {

    private final EdgeDialect dialect;
    private final Tags tags;
    private final List<PurgeQueue> queues;
    private final Runnable release;

    Edge(EdgeDialect dialect, Tags tags, List<PurgeQueue> queues, Runnable release) {
        this.dialect = dialect;
        this.tags = tags;
        this.queues = List.copyOf(queues);
        this.release = release;
    }

    /** Begins edges of this kind, whose groups are the ids of these tags. */
    public static EdgeBuilder builder(EdgeDialect dialect, Tags tags) {
        return new EdgeBuilder(dialect, tags);
    }

    /** Whether an edge may keep answers of the context. */
    public static boolean keeps(ContextDefinition context) {
        return !context.perUser() && context.caching().isPresent();
    }

    /**
     * Gives the headers by which an edge keeps an answer: {@code CDN-Cache-Control} (RFC 9213), {@code Cache-Groups} (RFC
     * 9875) and the dialect's own; empty if its groups do not fit, so that no cache must store it.
     *
     * @param answerTags the tags of all that it shows
     * @param seconds how long it may be kept
     * @param stale for how long after that while a new one is fetched
     */
    Optional<Map<String, String>> kept(Collection<Tag> answerTags, long seconds, Duration stale) {
        List<String> groups = answerTags.stream().map(Tag::id).distinct().toList();
        if (groups.size() > Math.min(dialect.maxGroups(), CacheGroups.MAX)) {
            return Optional.empty();
        }
        long more = stale.toSeconds();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("CDN-Cache-Control", "max-age=" + seconds + (more > 0 ? ", stale-while-revalidate=" + more : ""));
        headers.put("Cache-Groups", CacheGroups.header(groups));
        headers.putAll(dialect.groups(groups));
        return Optional.of(headers);
    }

    /**
     * Gives the header of a mutation's answer that has an edge on its way forget what it made stale,
     * {@code Cache-Group-Invalidation} (RFC 9875); nothing if no edge keeps any of it.
     */
    public Map<String, String> forgotten(Collection<Target> targets) {
        Map<String, Set<String>> groups = groups(targets);
        int size = groups.values().stream().mapToInt(Set::size).sum();
        if (groups.isEmpty()) {
            return Map.of();
        }
        Collection<String> named = size <= CacheGroups.MAX ? WaitingGroups.flat(groups) : groups.keySet();
        return Map.of("Cache-Group-Invalidation", CacheGroups.header(named));
    }

    /** Has every edge forget it, and does not wait for that. */
    @Override
    public void invalidated(List<Target> targets) {
        Map<String, Set<String>> groups = groups(targets);
        if (!groups.isEmpty()) {
            queues.forEach(queue -> queue.purge(groups));
        }
    }

    /** Has every edge forget it, and what waits, and waits for that some seconds at most: for a server that ends. */
    public void last(List<Target> targets) {
        Map<String, Set<String>> groups = groups(targets);
        queues.parallelStream().forEach(queue -> queue.last(groups));
    }

    /** How the purges of each edge stand. */
    public List<PurgeReport> reports() {
        return queues.stream().map(PurgeQueue::report).toList();
    }

    /** Ends its threads. What waits to be purged is lost. */
    @Override
    public void close() {
        release.run();
    }

    private Map<String, Set<String>> groups(Collection<Target> targets) {
        return targets.stream()
                .filter(target -> keeps(target.context()))
                .collect(Collectors.groupingBy(
                        target -> tags.of(new Target.Broad(target.context(), Optional.empty()))
                                .id(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                target -> tags.of(target).id(), Collectors.toCollection(LinkedHashSet::new))));
    }
}
