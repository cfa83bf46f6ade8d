package dev.mizan.page;

import dev.mizan.cache.Basis;
import dev.mizan.function.ContextDefinition;
import dev.mizan.http.Body;
import dev.mizan.http.ErrorEnvelope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a context as a page's caller got it.
 *
 * @param context the context
 * @param values one for each parameter of the context, in their order
 * @param content what the fetch gave
 */
public record PageContext(ContextDefinition context, List<@Nullable Object> values, Content content) {

    /** What a fetch gave. */
    public sealed interface Content {}

    /**
     * The bundle.
     *
     * @param bundle its JSON
     * @param kept whether bundles of the context are kept in the origin cache
     * @param basis what the bundle rests on, as far as the cache knows
     */
    public record Read(Body bundle, boolean kept, Optional<Basis> basis) implements Content {}

    /** The error that the caller would have got. */
    public record Failed(ErrorEnvelope error) implements Content {}
}
