package dev.mizan.dispatch;

import dev.mizan.http.Credentials;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;

/**
 * Refuses bad tokens, with no fall-back to what the browser attaches (PROTOCOL §3). Without a token it asks nobody who is
 * there.
 */
final class IdentityStep {

    Outcome<Exchange> check(Exchange exchange) {
        boolean bearer = Credentials.isBearer(exchange.header("Authorization"));
        boolean mizanToken = exchange.header("X-Mizan-Token") != null;
        if (bearer && mizanToken) {
            return Outcome.refused(
                    ErrorEnvelope.of(ErrorCode.BAD_REQUEST, "Send either Authorization or X-Mizan-Token, not both."));
        }
        // X-Mizan-Token is reserved: no token of that kind is good in this version.
        if (mizanToken || bearer && exchange.identity().credentials() != Credentials.TOKEN) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.UNAUTHORIZED, "The token is not accepted.")
                    .withHeader("WWW-Authenticate", "Bearer"));
        }
        return Outcome.passed(exchange);
    }
}
