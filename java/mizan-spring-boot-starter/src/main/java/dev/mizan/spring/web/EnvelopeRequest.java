package dev.mizan.spring.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request that no filter forwards to a page, as some do in place of a redirect: the container ends the response of a
 * forward by itself, when it is too late for the envelope.
 */
final class EnvelopeRequest extends HttpServletRequestWrapper {

    private final EnvelopeResponse response;

    EnvelopeRequest(HttpServletRequest request, EnvelopeResponse response) {
        super(request);
        this.response = response;
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        @Nullable RequestDispatcher page = super.getRequestDispatcher(path);
        return page == null ? null : new Refusing(page, response);
    }

    private record Refusing(RequestDispatcher page, EnvelopeResponse response) implements RequestDispatcher {

        @Override
        public void forward(ServletRequest forwarded, ServletResponse ignored) throws IOException {
            response.refusePage();
        }

        @Override
        public void include(ServletRequest included, ServletResponse into) throws ServletException, IOException {
            page.include(included, into);
        }
    }
}
