package dev.mizan.dispatch;

import dev.mizan.http.Credentials;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what another site made the browser send (PROTOCOL §3, Fetch Metadata). */
final class OriginRule {

    private final Set<String> allowedOrigins;

    OriginRule(Set<String> allowedOrigins) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** Checks an unsafe request. The header token is checked by the transport's security framework, where there is one. */
    Outcome<Exchange> checkUnsafe(Exchange exchange) {
        return exchange.identity().credentials() == Credentials.TOKEN || comesFromHere(exchange)
                ? Outcome.passed(exchange)
                : Outcome.refused(ErrorEnvelope.of(ErrorCode.CSRF_FAILED));
    }

    /** Checks a form that a browser sends by itself: no token proves it, so one of the two headers has to. */
    Outcome<Exchange> checkForm(Exchange exchange) {
        boolean shown = exchange.header("Sec-Fetch-Site") != null || exchange.header("Origin") != null;
        return exchange.identity().credentials() == Credentials.TOKEN || shown && comesFromHere(exchange)
                ? Outcome.passed(exchange)
                : Outcome.refused(ErrorEnvelope.of(ErrorCode.CSRF_FAILED));
    }

    /** Checks a read of what is not for everyone. */
    Outcome<Exchange> checkPrivateRead(Exchange exchange) {
        return !"cross-site".equals(exchange.header("Sec-Fetch-Site"))
                        || isAllowed(exchange.header("Origin"))
                        || exchange.identity().credentials() == Credentials.TOKEN
                ? Outcome.passed(exchange)
                : Outcome.refused(ErrorEnvelope.of(ErrorCode.FORBIDDEN));
    }

    private boolean comesFromHere(Exchange exchange) {
        String site = exchange.header("Sec-Fetch-Site");
        String origin = exchange.header("Origin");
        if (isAllowed(origin)) {
            return true;
        }
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        // With neither header it is no browser, which nobody can trick into sending.
        return origin == null || origin.equalsIgnoreCase(exchange.origin());
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && allowedOrigins.contains(origin);
    }
}
