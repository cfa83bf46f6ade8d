package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.InvalidationBody;
import java.util.Map;

/**
 * Answers for a function that has run: nothing hides what it did. Whatever it gave or failed with, the answer says what
 * became stale, and has what the client shows of it.
 */
final class AnswerStep {

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", Response.JSON, "Cache-Control", "no-store");

    private final SingleFlightStep singleFlight;
    private final EdgeStep edge;

    AnswerStep(SingleFlightStep singleFlight, EdgeStep edge) {
        this.singleFlight = singleFlight;
        this.edge = edge;
    }

    Response answer(Outcome<byte[]> ran, RunStep.Bound bound, Exchange exchange) {
        Response response = body(ran, bound, exchange);
        for (Map.Entry<String, String> header :
                edge.forgotten(bound.running().committed()).entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private Response body(Outcome<byte[]> ran, RunStep.Bound bound, Exchange exchange) {
        byte[] effects = effects(bound, exchange);
        if (ran instanceof Outcome.Passed<byte[]> passed) {
            Bytes body = new Bytes().add('{').add(passed.value()).add(effects).add('}');
            return new Response(200, HEADERS, body.toByteArray());
        }
        return ((Outcome.Refused<byte[]>) ran).error().response(effects);
    }

    /** Members of the body, each with a comma before it. */
    private byte[] effects(RunStep.Bound bound, Exchange exchange) {
        Bytes members = new Bytes();
        InvalidationBody.of(bound.running().committed(), bound.running().callerId())
                .ifPresent(targets -> members.add(",\"invalidate\":").add(targets));
        singleFlight
                .member(bound.visible(), bound.running(), exchange)
                .ifPresent(contexts -> members.add(',').add(contexts));
        return members.toByteArray();
    }
}
