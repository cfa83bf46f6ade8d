package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.Json;
import dev.mizan.page.PageContents;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** What the application's pages ask of Mizan: contexts as the caller of a request sees them. Thread-safe. */
public final class PageSource {

    private final Supplier<Dispatcher> dispatcher;
    private final RequestSecurity security;

    PageSource(Supplier<Dispatcher> dispatcher, RequestSecurity security) {
        this.dispatcher = dispatcher;
        this.security = security;
    }

    /**
     * Reads contexts as the caller of the request.
     *
     * @throws IllegalArgumentException if one is no context that can be read
     */
    public PageContents read(
            List<? extends Record> contexts, HttpServletRequest request, HttpServletResponse response) {
        return dispatcher.get().prefetch(contexts, new ServletExchange(request, response, security));
    }

    /** The JSON in which Mizan answers. */
    public Json json() {
        return dispatcher.get().json();
    }

    /** Sends a caller away who may not see a page, to wherever the application's security sends such callers. */
    public void refuse(ErrorEnvelope refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        security.refusePage(request, response, refusal.status());
    }
}
