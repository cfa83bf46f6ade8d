package dev.mizan.spring.view;

import dev.mizan.edge.Edge;
import dev.mizan.invalidation.InvalidationHeader;
import dev.mizan.invalidation.Target;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response that says what its request made stale, as soon as it is known, and that no cache may store from then on,
 * whatever the application says. Used by the request's own thread.
 */
final class ViewResponse extends HttpServletResponseWrapper {

    static final String ATTRIBUTE = ViewResponse.class.getName();

    private static final Logger log = LoggerFactory.getLogger(ViewResponse.class);
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String CDN_CACHE_CONTROL = "CDN-Cache-Control";
    private static final String NO_STORE = "no-store";

    private final Set<Target> stale = new LinkedHashSet<>();

    private final Supplier<Optional<Edge>> edge;

    ViewResponse(HttpServletResponse response, Supplier<Optional<Edge>> edge) {
        super(response);
        this.edge = edge;
    }

    /** Adds what became stale. After the head of the response was sent, it can only be logged. */
    void add(Collection<Target> targets) {
        stale.addAll(targets);
        if (isCommitted()) {
            log.warn("The answer had begun before everything that it makes stale was known;"
                    + " let the method with @Affects return before its body is written");
        } else {
            say();
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (mayBeSaid(name, value)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (mayBeSaid(name, value)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void reset() {
        super.reset();
        if (!stale.isEmpty()) {
            say();
        }
    }

    private void say() {
        InvalidationHeader.of(stale).ifPresent(header -> super.setHeader(InvalidationHeader.NAME, header));
        edge.get().ifPresent(told -> told.forgotten(stale).forEach(super::setHeader));
        super.setHeader(CACHE_CONTROL, NO_STORE);
        if (containsHeader(CDN_CACHE_CONTROL)) {
            super.setHeader(CDN_CACHE_CONTROL, NO_STORE);
        }
    }

    /** A targeted field (RFC 9213) would win over Cache-Control where it is understood. */
    private boolean mayBeSaid(String name, @Nullable String value) {
        boolean caching = name.equalsIgnoreCase(CACHE_CONTROL) || name.equalsIgnoreCase(CDN_CACHE_CONTROL);
        return stale.isEmpty() || !caching || value != null && value.contains(NO_STORE);
    }
}
