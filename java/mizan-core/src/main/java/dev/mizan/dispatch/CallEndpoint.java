package dev.mizan.dispatch;

import dev.mizan.dispatch.Observer.Operation;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.json.CallBody;
import dev.mizan.json.Json;
import dev.mizan.upload.CallFiles;
import dev.mizan.upload.Multipart;
import dev.mizan.upload.ReceivedFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST call/}: runs a function, and says what it made stale. */
final class CallEndpoint implements Endpoint {

    private final Map<String, PreparedCall> calls;
    private final Steps steps;
    private final Collection<InvalidationListener> listeners;

    /** The steps of a call, in their order. */
    record Steps(
            IdentityStep identity,
            OriginRule origin,
            RateStep rate,
            BodyStep body,
            Json json,
            ObserveStep observe,
            AccessStep access,
            FilesStep files,
            Invoker invoker,
            ValidateStep validation,
            RunStep run,
            AnswerStep answer,
            IdentityDigest digest) {}

    /** A function that was asked for, with what was sent. */
    private record Requested(
            PreparedCall call, CallBody body, @Nullable Multipart files) {}

    CallEndpoint(Map<String, PreparedCall> calls, Steps steps, Collection<InvalidationListener> listeners) {
        this.calls = Map.copyOf(calls);
        this.steps = steps;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Methods methods() {
        return Methods.SUBMIT;
    }

    @Override
    public Response answer(Exchange exchange) {
        if (steps.identity().check(exchange) instanceof Outcome.Refused<Exchange> refused) {
            return refused.error().response();
        }
        Outcome<Response> outcome = steps.origin()
                .checkUnsafe(exchange)
                .then(steps.rate()::check)
                .then(steps.body()::read)
                .then(sent -> Outcome.of(steps.json().readCall(sent.json())).then(call -> find(call, sent.files())))
                .then(requested -> watched(requested, exchange));
        Response response = outcome instanceof Outcome.Passed<Response> passed
                ? passed.value()
                : ((Outcome.Refused<Response>) outcome).error().response();
        // A function may have logged somebody in or out.
        return response.with(Headers.IDENTITY, steps.digest().of(exchange.latestIdentity()));
    }

    private Outcome<Requested> find(CallBody body, @Nullable Multipart files) {
        PreparedCall call = calls.get(body.fn());
        return call == null
                ? Outcome.refused(ErrorEnvelope.of(ErrorCode.NOT_FOUND))
                : Outcome.passed(new Requested(call, body, files));
    }

    private Outcome<Response> watched(Requested requested, Exchange exchange) {
        Operation operation = new Operation.Call(requested.call().function().name());
        return steps.observe()
                .around(operation, () -> permit(requested, exchange).then(permitted -> perform(permitted, exchange)));
    }

    private Outcome<Requested> permit(Requested requested, Exchange exchange) {
        return steps.access()
                .check(exchange, requested.call().function().access())
                .then(it -> Outcome.passed(requested));
    }

    /** Files are kept until the answer is there, and no longer. */
    private Outcome<Response> perform(Requested requested, Exchange exchange) {
        try (CallFiles keeper = steps.files().keeper()) {
            return steps.files()
                    .receive(
                            requested.files(),
                            requested.call(),
                            requested.body().args(),
                            keeper)
                    .then(files -> bind(requested, files, exchange))
                    .then(this::validate)
                    .then(bound -> Outcome.passed(run(bound, exchange)));
        }
    }

    private Outcome<RunStep.Bound> bind(Requested requested, ReceivedFiles files, Exchange exchange) {
        PreparedCall call = requested.call();
        RunningCall running = new RunningCall(exchange.identity().caller().id(), listeners);
        return call.bind(requested.body().args(), files, exchange, running)
                .then(arguments -> Outcome.passed(new RunStep.Bound(
                        call,
                        steps.invoker().bean(call.function()),
                        arguments,
                        running,
                        requested.body().list())));
    }

    private Outcome<RunStep.Bound> validate(RunStep.Bound bound) {
        return steps.validation()
                .check(bound.call().function(), bound.bean(), bound.arguments())
                .then(it -> Outcome.passed(bound));
    }

    private Response run(RunStep.Bound bound, Exchange exchange) {
        return steps.answer().answer(steps.run().run(bound, exchange), bound, exchange);
    }
}
