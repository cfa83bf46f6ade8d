package dev.mizan.spring.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.cors.CorsUtils;

/**
 * Stands before every other filter, so that whatever they refuse on the base path has Mizan's envelope: wrong credentials,
 * a firewall's verdict, a chain that knows nothing of Mizan, and what the container refuses and dispatches as an error.
 */
final class EnvelopeFilter implements Filter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final String basePath;
    private final Refusals refusals;
    private final MizanServlet servlet;
    private final ObservedPath observedPath;

    EnvelopeFilter(String basePath, Refusals refusals, MizanServlet servlet, ObservedPath observedPath) {
        this.basePath = basePath;
        this.refusals = refusals;
        this.servlet = servlet;
        this.observedPath = observedPath;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            refuseDispatched(request, response, chain);
            return;
        }
        observedPath.tell(request);
        if (RequestSecurity.carriesMizanToken(request)) {
            refuseToken(request, response);
        } else if (METHODS.contains(request.getMethod()) && !CorsUtils.isPreFlightRequest(request)) {
            guard(request, response, chain);
        } else {
            // No path has such a method, so there is nothing to guard, and a firewall would not say what is allowed. A
            // preflight has no credentials, and a chain would refuse it for their lack.
            servlet.service(request, response);
        }
    }

    /** Before Security, which would look for a CSRF token, or for a bearer token alone. */
    private void refuseToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean both = RequestSecurity.carriesBearerToken(request);
        refusals.refuse(
                request, response, both ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_UNAUTHORIZED);
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EnvelopeResponse guarded = new EnvelopeResponse(request, response, refusals);
        request.setAttribute(EnvelopeResponse.ATTRIBUTE, guarded);
        try {
            chain.doFilter(new EnvelopeRequest(UnparsedRequest.of(request), guarded), guarded);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            refusals.failed(request, response, e);
            return;
        }
        guarded.finish();
    }

    private void refuseDispatched(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && isOnBasePath(request.getContextPath(), uri)) {
            refusals.refuse(request, response, response.getStatus());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOnBasePath(String contextPath, String uri) {
        String base = contextPath + basePath;
        return uri.startsWith(base) && (uri.length() == base.length() || uri.charAt(base.length()) == '/');
    }
}
