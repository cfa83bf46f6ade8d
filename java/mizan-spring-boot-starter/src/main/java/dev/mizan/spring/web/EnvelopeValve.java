package dev.mizan.spring.web;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's last word, for requests on the base path that it refuses before any filter: a path that cannot be decoded, a
 * bad header or host. What has no path that Tomcat could read is left to the next valve.
 */
final class EnvelopeValve extends ErrorReportValve {

    private final String basePath;

    EnvelopeValve(String basePath) {
        this.basePath = basePath;
    }

    @Override
    protected void report(
            Request request, org.apache.catalina.connector.Response response, @Nullable Throwable failure) {
        @Nullable String uri = request.getRequestURI();
        if (uri == null
                || !uri.startsWith(basePath)
                || response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        Response refusal =
                ErrorEnvelope.of(ErrorCode.ofStatus(response.getStatus())).response();
        refusal.headers().forEach(response::setHeader);
        response.setStatus(refusal.status());
        try {
            response.getReporter().write(new String(refusal.body(), StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
