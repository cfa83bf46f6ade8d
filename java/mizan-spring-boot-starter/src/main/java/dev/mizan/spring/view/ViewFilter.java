package dev.mizan.spring.view;

import dev.mizan.edge.Edge;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives every request but Mizan's own a response that can say what became stale meanwhile. */
final class ViewFilter implements Filter {

    private final String basePath;
    private final Supplier<Optional<Edge>> edge;

    /**
     * @param edge what edges have to forget; asked at a request, since filters are made before other beans
     */
    ViewFilter(String basePath, Supplier<Optional<Edge>> edge) {
        this.basePath = basePath;
        this.edge = edge;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isMizans((HttpServletRequest) request)) {
            chain.doFilter(request, response);
            return;
        }
        ViewResponse view = new ViewResponse((HttpServletResponse) response, edge);
        request.setAttribute(ViewResponse.ATTRIBUTE, view);
        try {
            chain.doFilter(request, view);
        } finally {
            request.removeAttribute(ViewResponse.ATTRIBUTE);
        }
    }

    private boolean isMizans(HttpServletRequest request) {
        return (request.getServletPath() + '/').startsWith(basePath + '/');
    }
}
