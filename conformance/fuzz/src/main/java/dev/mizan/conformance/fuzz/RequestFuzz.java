package dev.mizan.conformance.fuzz;

import dev.mizan.conformance.Services;
import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.ErrorCode;
import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import dev.mizan.json.UnwritableValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What Jazzer calls with bytes: a request, answered by the dispatcher, must have a {@link Promise good answer}. The system
 * property {@code defect} plants one of {@link Defect}.
 */
public final class RequestFuzz {

    /** Low, so that short inputs reach them. */
    private static final JsonLimits LIMITS = new JsonLimits(2048, 256, 8, 200, 20);

    private static final Server SERVER =
            Defect.valueOf(System.getProperty("defect", "NONE")).plant(dispatcher()::dispatch);

    private RequestFuzz() {}

    /** Jazzer's first call: what is slow the first time is done before anything is timed. */
    public static void fuzzerInitialize() {
        for (String warm : List.of("GET /session/", "GET /ctx/pages/?page=1", "POST /call/\r\n\r\n{}")) {
            fuzzerTestOneInput(warm.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Jazzer's entry, found by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        RawRequest.parse(input).ifPresent(request -> Promise.check(request, SERVER.answer(request)));
    }

    /** What the application and its values fail at on purpose is told from what nobody expected. */
    private static Dispatcher dispatcher() {
        return Services.dispatcher()
                .json(Json.create(LIMITS))
                .exceptionTranslator(
                        thrown -> isInjected(thrown) ? Optional.of(ErrorCode.UNAVAILABLE) : Optional.empty())
                .build();
    }

    private static boolean isInjected(Throwable thrown) {
        return "s3cr3t".equals(thrown.getMessage()) || thrown instanceof UnwritableValueException;
    }
}
