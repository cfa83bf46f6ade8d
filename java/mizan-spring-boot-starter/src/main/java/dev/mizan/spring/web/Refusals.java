package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Identity;
import dev.mizan.http.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes Mizan's envelope for requests that Mizan's servlet did not answer. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final RequestSecurity security;
    private final Supplier<Dispatcher> dispatcher;

    Refusals(RequestSecurity security, Supplier<Dispatcher> dispatcher) {
        this.security = security;
        this.dispatcher = dispatcher;
    }

    /** Answers with the envelope of a status that a filter or the container chose. */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ErrorCode code = code(request, status);
        if (code == ErrorCode.INTERNAL_ERROR) {
            failed(request, response, null);
        } else {
            write(request, response, ErrorEnvelope.of(code));
        }
    }

    /** Answers a filter's exception: the container's own say what was wrong with the request, the rest is a defect. */
    void failed(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure)
            throws IOException {
        int status = failure == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : ContainerFailure.status(failure);
        if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            write(request, response, ErrorEnvelope.of(ErrorCode.ofStatus(status)));
            return;
        }
        String id = UUID.randomUUID().toString();
        log.error("A filter before Mizan failed, error {}", id, failure);
        write(request, response, ErrorEnvelope.of(ErrorCode.INTERNAL_ERROR).withDetails("{\"id\":\"" + id + "\"}"));
    }

    /** A good token needs no CSRF token: where one was missed, the token is a bad one. */
    private ErrorCode code(HttpServletRequest request, int status) {
        if (!security.refusedForCsrf(request, status)) {
            return ErrorCode.ofStatus(status);
        }
        return RequestSecurity.carriesBearerToken(request) ? ErrorCode.UNAUTHORIZED : ErrorCode.CSRF_FAILED;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ErrorEnvelope envelope)
            throws IOException {
        boolean refusedToken = envelope.status() == HttpServletResponse.SC_UNAUTHORIZED
                && (RequestSecurity.carriesBearerToken(request) || RequestSecurity.carriesMizanToken(request));
        ErrorEnvelope refusal = refusedToken ? envelope.withHeader("WWW-Authenticate", "Bearer") : envelope;
        response.resetBuffer();
        String origin = request.getHeader("Origin");
        // Only calls are refused so, and whose bundle is for everyone names nobody.
        Optional<Identity> caller = refusal.code().equals(ErrorCode.CSRF_FAILED.name())
                ? security.identityOfRefused(request)
                : Optional.empty();
        Response answer = caller.map(it -> dispatcher.get().refuse(refusal, origin, it))
                .orElseGet(() -> dispatcher.get().refuse(refusal, origin));
        ResponseWriter.write(answer, request, response);
    }
}
