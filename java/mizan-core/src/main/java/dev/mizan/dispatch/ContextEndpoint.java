package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.http.Body;
import dev.mizan.http.EntityTag;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET ctx/<name>/}: the bundle of one context's instance. */
final class ContextEndpoint implements Endpoint {

    private final ContextDefinition context;
    private final ContextReads reads;
    private final Steps steps;

    /** The steps that all contexts share. */
    record Steps(
            IdentityStep identity,
            OriginRule origin,
            RequestLimits limits,
            FetchStep fetch,
            EdgeStep edge,
            IdentityDigest digest,
            boolean explain) {}

    ContextEndpoint(ContextReads reads, Steps steps) {
        this.context = reads.context();
        this.reads = reads;
        this.steps = steps;
    }

    @Override
    public Methods methods() {
        return Methods.READ;
    }

    @Override
    public Response answer(Exchange exchange) {
        if (steps.identity().check(exchange) instanceof Outcome.Refused<Exchange> refused) {
            return refused.error().response();
        }
        Outcome<Bundle> outcome = steps.fetch().fetch(reads, () -> fromHere(exchange), this::bind);
        Response response = outcome instanceof Outcome.Passed<Bundle> passed
                ? bundle(passed.value(), exchange)
                : ((Outcome.Refused<Bundle>) outcome).error().response();
        return context.perUser()
                ? response.with(Headers.IDENTITY, steps.digest().of(exchange.identity()))
                : response;
    }

    private Outcome<Exchange> fromHere(Exchange exchange) {
        return context.perUser() ? steps.origin().checkPrivateRead(exchange) : Outcome.passed(exchange);
    }

    private Outcome<ContextInstance> bind(Exchange exchange) {
        return QueryString.parse(exchange.query(), steps.limits()).then(query -> ContextBinder.bind(context, query));
    }

    private Response bundle(Bundle bundle, Exchange exchange) {
        Body body = bundle.body();
        String tag = EntityTag.of(body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", tag);
        headers.putAll(steps.edge().kept(reads, bundle));
        bundle.status().ifPresent(status -> {
            headers.put("Cache-Status", status.header());
            if (steps.explain()) {
                headers.put(Headers.CACHE, status.explanation());
            }
        });
        if (EntityTag.matches(exchange.header("If-None-Match"), tag)) {
            return new Response(304, headers, new byte[0]);
        }
        headers.put("Content-Type", Response.JSON);
        return new Response(200, headers, body.bytes());
    }
}
