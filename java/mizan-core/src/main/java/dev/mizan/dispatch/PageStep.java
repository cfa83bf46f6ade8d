package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import dev.mizan.http.Exchange;
import dev.mizan.page.PageContents;
import dev.mizan.page.PageContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a page shows, as the page's caller: by the steps of a fetch, once each. */
final class PageStep {

    private final Registry registry;
    private final Map<String, ContextReads> contexts;
    private final IdentityStep identity;
    private final FetchStep fetch;
    private final IdentityDigest digest;
    private final String schema;

    /** An instance that a page shows, and what reads it. */
    private record Shown(ContextReads reads, ContextInstance instance) {}

    PageStep(
            Registry registry,
            Map<String, ContextReads> contexts,
            IdentityStep identity,
            FetchStep fetch,
            IdentityDigest digest,
            String schema) {
        this.registry = registry;
        this.contexts = Map.copyOf(contexts);
        this.identity = identity;
        this.fetch = fetch;
        this.digest = digest;
        this.schema = schema;
    }

    PageContents read(List<? extends Record> shown, Exchange exchange) {
        List<Shown> found = shown.stream().distinct().map(this::find).toList();
        List<PageContext> read = found.stream()
                .map(it -> read(it.reads(), it.instance(), exchange))
                .toList();
        boolean perUser = read.stream().anyMatch(it -> it.context().perUser());
        return new PageContents(schema, perUser ? Optional.of(digest.of(exchange.identity())) : Optional.empty(), read);
    }

    private PageContext read(ContextReads reads, ContextInstance instance, Exchange exchange) {
        Outcome<Bundle> outcome = fetch.fetch(
                reads, () -> identity.check(ContextExchange.of(reads, exchange)), request -> Outcome.passed(instance));
        PageContext.Content content = outcome instanceof Outcome.Passed<Bundle> passed
                ? new PageContext.Read(
                        passed.value().body(),
                        reads.cached().isPresent(),
                        passed.value().basis())
                : new PageContext.Failed(((Outcome.Refused<Bundle>) outcome).error());
        return new PageContext(instance.context(), instance.values(), content);
    }

    private Shown find(Record shown) {
        String name = shown.getClass().getSimpleName();
        ContextReads reads = registry.context(shown.getClass())
                .map(it -> contexts.get(it.name()))
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is no context of this application that can be read. Let a function read it."));
        ContextDefinition context = reads.context();
        List<@Nullable Object> values = context.values(shown);
        for (int i = 0; i < values.size(); i++) {
            if (!context.parameters().get(i).accepts(values.get(i))) {
                throw new IllegalArgumentException(name + '.'
                        + context.parameters().get(i).name()
                        + " is null, though it is not @Nullable, or a number that is not finite. Give it a value.");
            }
        }
        return new Shown(reads, new ContextInstance(context, values, shown));
    }
}
