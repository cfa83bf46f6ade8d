package dev.mizan.spring.view;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every request but Mizan's own a response that can say what became stale meanwhile. */
final class ViewFilter implements Filter {

    private final String basePath;

    ViewFilter(String basePath) {
        this.basePath = basePath;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isMizans((HttpServletRequest) request)) {
            chain.doFilter(request, response);
            return;
        }
        ViewResponse view = new ViewResponse((HttpServletResponse) response);
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
