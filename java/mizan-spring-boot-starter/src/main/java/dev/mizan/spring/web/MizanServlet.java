package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Serves the base path. It stands behind the security framework's filters and beside Spring MVC, not in it. */
final class MizanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Dispatcher> dispatcher;
    private final transient RequestSecurity security;

    /**
     * @param dispatcher asked at each request, since the container is made before the application's beans are known
     */
    MizanServlet(Supplier<Dispatcher> dispatcher, RequestSecurity security) {
        this.dispatcher = dispatcher;
        this.security = security;
    }

    /** Takes every method: which ones a path has is Mizan's to say, in its own envelope. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EnvelopeResponse.release(request);
        UnparsedRequest.reveal(request);
        ServletExchange exchange = new ServletExchange(request, response, security);
        ResponseWriter.write(dispatcher.get().dispatch(exchange), request, response);
    }
}
