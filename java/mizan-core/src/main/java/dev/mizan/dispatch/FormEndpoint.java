package dev.mizan.dispatch;

import dev.mizan.Redirect;
import dev.mizan.form.FormFailure;
import dev.mizan.form.FormPages;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.json.Json;
import dev.mizan.upload.CallFiles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST form/<name>/}: a plain HTML form, sent by a browser without a script. Where it succeeds the answer leads to a
 * page; where it does not, the page that it came from is shown again with what is wrong, never with a status of success.
 */
final class FormEndpoint implements Endpoint {

    private final PreparedCall call;
    private final Steps steps;
    private final Collection<InvalidationListener> listeners;

    /** The steps of a form, in their order. */
    record Steps(
            IdentityStep identity,
            OriginRule origin,
            RateStep rate,
            AccessStep access,
            FormBodyStep body,
            FilesStep files,
            FormPages pages,
            Json json,
            ForgivingBinder binder,
            Invoker invoker,
            ValidateStep validation,
            RunStep run,
            EdgeStep edge,
            IdentityDigest digest) {}

    /** A form with the page that it stands on, and the one that its success leads to. */
    private record Sent(FormBodyStep.Fields fields, String page, String next) {}

    FormEndpoint(PreparedCall call, Steps steps, Collection<InvalidationListener> listeners) {
        this.call = call;
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
        try (CallFiles keeper = steps.files().keeper()) {
            Outcome<Response> outcome = steps.origin()
                    .checkForm(exchange)
                    .then(steps.rate()::check)
                    .then(it -> steps.access().check(it, call.function().access()))
                    .then(it -> steps.body().read(it, call, keeper))
                    .then(fields -> onPage(fields, exchange))
                    .then(sent -> perform(sent, exchange));
            Response response = outcome instanceof Outcome.Passed<Response> passed
                    ? passed.value()
                    : ((Outcome.Refused<Response>) outcome).error().response();
            return response.with(Headers.IDENTITY, steps.digest().of(exchange.latestIdentity()));
        }
    }

    /** Finds the pages before anything is done: they may be no other site's. */
    private Outcome<Sent> onPage(FormBodyStep.Fields fields, Exchange exchange) {
        List<String> pages = fields.texts().getOrDefault("_page", List.of());
        if (pages.size() != 1 || pages.get(0).indexOf('#') >= 0 || !isPage(pages.get(0), exchange)) {
            return Outcome.refused(ErrorEnvelope.badRequest(
                    "_page must be the path and query of the page of this application that the form stands on.",
                    List.of("_page")));
        }
        List<String> next = fields.texts().getOrDefault("_next", pages);
        if (next.size() != 1 || !isPage(next.get(0), exchange)) {
            return Outcome.refused(ErrorEnvelope.badRequest(
                    "_next must be the path, query and fragment of a page of this application.", List.of("_next")));
        }
        return Outcome.passed(new Sent(fields, pages.get(0), next.get(0)));
    }

    private boolean isPage(String address, Exchange exchange) {
        try {
            String page = Redirect.to(address).page();
            return steps.pages().leadsToPage(exchange, page.split("#", 2)[0]);
        } catch (IllegalArgumentException elsewhere) {
            return false;
        }
    }

    private Outcome<Response> perform(Sent sent, Exchange exchange) {
        FormBodyStep.Fields fields = sent.fields();
        return FormArguments.of(
                        steps.json().mapper(),
                        call.types(),
                        fields.texts(),
                        fields.files().byName().keySet(),
                        steps.json().limits().depth())
                .then(args -> steps.binder()
                        .bind(call, args, fields.files().byName())
                        .then(bound -> Outcome.passed(validate(sent, args, bound, exchange))));
    }

    private Response validate(Sent sent, ObjectNode args, ForgivingBinder.Bound bound, Exchange exchange) {
        RunningCall running = new RunningCall(exchange.identity().caller().id(), listeners);
        Object bean = steps.invoker().bean(call.function());
        @Nullable Object @Nullable [] read = bound.arguments();
        @Nullable Object @Nullable [] arguments = read == null ? null : call.inject(read, exchange, running);
        ForgivingBinder.Bound all = new ForgivingBinder.Bound(
                arguments, FormErrors.withFiles(bound.errors(), sent.fields(), steps.validation()::message));
        List<FieldError> errors =
                all.with(arguments == null ? List.of() : steps.validation().errors(call.function(), bean, arguments));
        if (arguments == null || !errors.isEmpty()) {
            return again(sent, args, FormErrors.problems(errors), exchange);
        }
        RunStep.Bound ready = new RunStep.Bound(call, bean, arguments, running, Optional.empty());
        return run(sent, args, ready, exchange);
    }

    private Response run(Sent sent, ObjectNode args, RunStep.Bound bound, Exchange exchange) {
        Outcome<Optional<Redirect>> ran = steps.run().runForPage(bound, exchange);
        Response response = ran instanceof Outcome.Passed<Optional<Redirect>> passed
                ? leadsTo(passed.value().map(Redirect::page).orElse(sent.next()))
                : failed(((Outcome.Refused<Optional<Redirect>>) ran).error(), sent, args, exchange);
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.putAll(steps.edge().forgotten(bound.running().committed()));
        return new Response(response.status(), headers, response.body(), response.code());
    }

    private static Response leadsTo(String page) {
        return new Response(303, Map.of("Location", page, "Cache-Control", "no-store"), new byte[0]);
    }

    /** What the function itself refused is shown on the page; what failed otherwise is not the form's matter. */
    private Response failed(ErrorEnvelope error, Sent sent, ObjectNode args, Exchange exchange) {
        boolean own = error.code().equals(ErrorCode.VALIDATION_FAILED.name())
                || error.status() < 500 && !ErrorCode.isReserved(error.code());
        return own ? again(sent, args, FormErrors.problems(steps.json().mapper(), error), exchange) : error.response();
    }

    private Response again(Sent sent, ObjectNode args, List<FormFailure.Problem> problems, Exchange exchange) {
        FormFailure failure = new FormFailure(
                call.function().name(), FormErrors.shown(sent.fields().texts(), call.types(), args), problems);
        Response page = steps.pages().again(exchange, sent.page(), failure);
        Map<String, String> headers = new LinkedHashMap<>(page.headers());
        headers.keySet().removeIf(FormErrors::isOfACache);
        headers.put("Cache-Control", "no-store");
        return new Response(
                ErrorCode.VALIDATION_FAILED.status(),
                headers,
                page.body(),
                Optional.of(ErrorCode.VALIDATION_FAILED.name()));
    }
}
