package dev.mizan.page;

import dev.mizan.cache.Basis;
import dev.mizan.edge.PublicAnswer;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.function.Caching;
import dev.mizan.http.ErrorEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a page shows of contexts, read as its caller.
 *
 * @param schema the hash of the wire shapes
 * @param identity who the caller is, as {@code X-Mizan-Identity} says it; empty if no context is per user: nobody was asked
 * @param contexts the instances in the order in which the page named them, each once
 */
public record PageContents(String schema, Optional<String> identity, List<PageContext> contexts) {

    public PageContents {
        contexts = List.copyOf(contexts);
    }

    /** Whether something of it is only for who asked. */
    public boolean isPerUser() {
        return identity.isPresent();
    }

    /** The error of the context that was named first, which is the one that the page is about; empty if it was read. */
    public Optional<ErrorEnvelope> failure() {
        return contexts.stream().findFirst().map(PageContext::content).flatMap(PageContents::error);
    }

    /** Whether every context was read. */
    public boolean isWhole() {
        return contexts.stream().allMatch(it -> it.content() instanceof PageContext.Read);
    }

    /** Whether caches keep all of it for everyone: there is a context, and each is public, kept and was read. */
    public boolean isKept() {
        return !contexts.isEmpty()
                && contexts.stream()
                        .allMatch(it -> !it.context().perUser()
                                && it.content() instanceof PageContext.Read read
                                && read.kept());
    }

    /** For how long contexts are kept of which {@link #isKept} is true: the shortest time of all. */
    public Duration timeToLive() {
        return cachings().stream()
                .map(Caching::timeToLive)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * Gives what edges may keep of a page of these contexts alone, of which {@link #isKept} is true; ask it for headers when
     * the page is made.
     */
    public PublicAnswer answer(PublicAnswers answers) {
        List<Optional<Basis>> bases = new ArrayList<>();
        contexts.forEach(
                it -> bases.add(it.content() instanceof PageContext.Read read ? read.basis() : Optional.empty()));
        return answers.of(bases, cachings());
    }

    private List<Caching> cachings() {
        return contexts.stream().flatMap(it -> it.context().caching().stream()).toList();
    }

    private static Optional<ErrorEnvelope> error(PageContext.Content content) {
        return content instanceof PageContext.Failed failed ? Optional.of(failed.error()) : Optional.empty();
    }
}
