package dev.mizan.dispatch;

import dev.mizan.function.JsonText;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GET session/}: makes the CSRF cookie, and says which schema and which identity the client talks to. */
final class SessionEndpoint implements Endpoint {

    private final IdentityStep identityStep;
    private final RateStep rateStep;
    private final IdentityDigest digest;
    private final String schemaHash;

    SessionEndpoint(IdentityStep identityStep, RateStep rateStep, IdentityDigest digest, String schemaHash) {
        this.identityStep = identityStep;
        this.rateStep = rateStep;
        this.digest = digest;
        this.schemaHash = schemaHash;
    }

    @Override
    public Methods methods() {
        return Methods.READ;
    }

    @Override
    public Response answer(Exchange exchange) {
        if (identityStep.check(exchange) instanceof Outcome.Refused<Exchange> refused) {
            return refused.error().response();
        }
        String identity = digest.of(exchange.identity());
        if (rateStep.check(exchange) instanceof Outcome.Refused<Exchange> refused) {
            return refused.error().response().with(Headers.IDENTITY, identity);
        }
        String body = "{\"csrf\":" + csrf(exchange.csrfToken()) + ",\"schema\":" + JsonText.quoted(schemaHash)
                + ",\"identity\":" + JsonText.quoted(identity) + '}';
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Response.JSON);
        headers.put("Cache-Control", "no-store");
        headers.put(Headers.IDENTITY, identity);
        return new Response(200, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String csrf(Optional<CsrfToken> csrf) {
        return csrf.map(it -> "{\"cookie\":"
                        + it.cookie().map(JsonText::quoted).orElse("null") + ",\"header\":"
                        + JsonText.quoted(it.header())
                        + ",\"token\":" + JsonText.quoted(it.token()) + '}')
                .orElse("null");
    }
}
