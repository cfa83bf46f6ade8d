package dev.mizan.dispatch;

import dev.mizan.Upload;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.json.CallBody;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.FilePlace;
import dev.mizan.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST validate/}: says what is wrong with arguments without running the function. It takes the way of a call up to
 * there, so that it tells nobody more than a call would; constraints of the group {@code OnSubmit} are not asked.
 */
final class ValidateEndpoint implements Endpoint {

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", Response.JSON, "Cache-Control", "no-store");

    private final Map<String, PreparedCall> calls;
    private final Steps steps;

    /**
     * The steps of a validation, in their order.
     *
     * @param unforeseeable whether only running a function shows who may call it
     */
    record Steps(
            IdentityStep identity,
            OriginRule origin,
            RateStep rate,
            BodyStep body,
            Json json,
            AccessStep access,
            Predicate<FunctionDefinition> unforeseeable,
            ForgivingBinder binder,
            Invoker invoker,
            ValidateStep validation,
            IdentityDigest digest) {}

    /** A function that was asked about, with what was sent. */
    private record Asked(PreparedCall call, CallBody body) {}

    ValidateEndpoint(Map<String, PreparedCall> calls, Steps steps) {
        this.calls = Map.copyOf(calls);
        this.steps = steps;
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
        Outcome<List<FieldError>> outcome = steps.origin()
                .checkUnsafe(exchange)
                .then(steps.rate()::check)
                .then(steps.body()::readJson)
                .then(body -> Outcome.of(steps.json().readValidation(body)))
                .then(this::find)
                .then(asked -> permit(asked, exchange))
                .then(asked -> check(asked, exchange));
        Response response = outcome instanceof Outcome.Passed<List<FieldError>> passed
                ? new Response(200, HEADERS, FieldError.details(passed.value()).getBytes(StandardCharsets.UTF_8))
                : ((Outcome.Refused<List<FieldError>>) outcome).error().response();
        return response.with(Headers.IDENTITY, steps.digest().of(exchange.identity()));
    }

    private Outcome<Asked> find(CallBody body) {
        PreparedCall call = calls.get(body.fn());
        return call == null
                ? Outcome.refused(ErrorEnvelope.of(ErrorCode.NOT_FOUND))
                : Outcome.passed(new Asked(call, body));
    }

    private Outcome<Asked> permit(Asked asked, Exchange exchange) {
        FunctionDefinition function = asked.call().function();
        return steps.access()
                .check(exchange, function.access())
                .then(it -> steps.unforeseeable().test(function)
                        ? Outcome.refused(AccessStep.refusal(exchange.identity()))
                        : Outcome.passed(asked));
    }

    private Outcome<List<FieldError>> check(Asked asked, Exchange exchange) {
        ObjectNode args = (ObjectNode) tree(asked.body().args());
        return Outcome.of(asked.call().filePlaces(asked.body().args()))
                .then(places -> paths(asked, args)
                        .then(paths -> steps.binder()
                                .bind(asked.call(), args, someFiles(places))
                                .then(bound -> Outcome.passed(asked(errors(asked.call(), bound, exchange), paths)))));
    }

    /** Files stay with the browser until the form is sent: wherever one belongs some file stands. */
    private static Map<String, Upload> someFiles(Map<String, FilePlace> places) {
        Map<String, Upload> files = new HashMap<>();
        places.keySet().forEach(name -> files.put(name, ForgivingBinder.SOME_FILE));
        return files;
    }

    private List<FieldError> errors(PreparedCall call, ForgivingBinder.Bound bound, Exchange exchange) {
        @Nullable Object @Nullable [] arguments = bound.arguments();
        if (arguments == null) {
            return bound.errors();
        }
        RunningCall running = new RunningCall(exchange.identity().caller().id(), List.of());
        return bound.with(steps.validation()
                .errorsBeforeSubmit(
                        call.function(),
                        steps.invoker().bean(call.function()),
                        call.inject(arguments, exchange, running)));
    }

    /** Errors of the fields that were asked about, or all. */
    private static List<FieldError> asked(List<FieldError> errors, Optional<List<List<Object>>> paths) {
        return paths.isEmpty()
                ? errors
                : errors.stream()
                        .filter(error ->
                                paths.get().stream().anyMatch(path -> ForgivingBinder.isUnder(error.path(), path)))
                        .toList();
    }

    private Outcome<Optional<List<List<Object>>>> paths(Asked asked, ObjectNode args) {
        if (asked.body().list().isEmpty()) {
            return Outcome.passed(Optional.empty());
        }
        List<List<Object>> paths = new ArrayList<>();
        for (JsonNode sent : tree(asked.body().list().get())) {
            List<Object> path = new ArrayList<>();
            sent.forEach(step -> path.add(step.isInt() ? (Object) step.asInt() : step.asString("")));
            if (!sent.isArray() || asked.call().types().at(path, args).isEmpty()) {
                return Outcome.refused(ErrorEnvelope.badRequest(
                        "These are no paths of the function's fields.", List.of("paths", paths.size())));
            }
            paths.add(path);
        }
        return Outcome.passed(Optional.of(paths));
    }

    private JsonNode tree(Slice slice) {
        return steps.json().mapper().readTree(slice.bytes(), slice.offset(), slice.length());
    }
}
