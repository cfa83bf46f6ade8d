package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import java.time.Duration;
import java.util.Optional;

/**
 * Says whether a request may be answered now. Thread-safe.
 *
 * <p>It is asked once for each request that a path takes, when its origin is proven and before its body is read or
 * anything is bound; and once more for each context that a call's answer would hold beside its result. So a page that shows
 * eight contexts costs as much in one call as in nine requests.
 *
 * <p>The exchange tells whose request it is. {@link Exchange#identity()} loads the session; a limiter that only looks at
 * {@link Exchange#remoteAddress()} keeps public reads free of that.
 */
@FunctionalInterface
public interface RateLimiter {

    /** Never refuses. */
    RateLimiter NONE = exchange -> Optional.empty();

    /**
     * Counts one more for this request, and says how long its sender has to wait.
     *
     * <p>What it throws is a failure of the server, 500; a limiter whose store may fail decides itself what then holds.
     *
     * @return empty to go on; else the time after which it is worth trying again, sent in whole seconds, at least one
     */
    Optional<Duration> refuse(Exchange exchange);
}
