package dev.mizan.spring.web;

import dev.mizan.http.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes a response of Mizan's to the container, in one piece. */
final class ResponseWriter {

    private ResponseWriter() {}

    static void write(Response from, HttpServletRequest request, HttpServletResponse to) throws IOException {
        to.setStatus(from.status());
        for (Map.Entry<String, String> header : from.headers().entrySet()) {
            to.setHeader(header.getKey(), header.getValue());
        }
        if (!from.hasContentLength()) {
            return;
        }
        to.setContentLength(from.body().length);
        if (!"HEAD".equals(request.getMethod())) {
            to.getOutputStream().write(from.body());
        }
    }
}
