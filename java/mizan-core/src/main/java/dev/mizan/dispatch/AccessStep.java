package dev.mizan.dispatch;

import dev.mizan.function.Access;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;

/** Evaluates an access rule. It writes 401 and 403 itself: thrown ones make security frameworks begin a session. */
final class AccessStep {

    Outcome<Exchange> check(Exchange exchange, Access access) {
        if (access instanceof Access.Everyone) {
            return Outcome.passed(exchange);
        }
        Identity identity = exchange.identity();
        return permits(access, identity) ? Outcome.passed(exchange) : Outcome.refused(refusal(identity));
    }

    /** 403, or 401 where nobody is logged in. */
    static ErrorEnvelope refusal(Identity identity) {
        return ErrorEnvelope.of(identity.authenticated() ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHORIZED);
    }

    private static boolean permits(Access access, Identity identity) {
        if (access instanceof Access.Roles roles) {
            return roles.roles().stream().anyMatch(identity.caller()::hasRole);
        }
        return access instanceof Access.Authenticated && identity.authenticated();
    }
}
