package dev.mizan.spring.web;

import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A servlet request as Mizan sees it. The query and the body are read as they were sent, never as servlet parameters. */
final class ServletExchange implements Exchange {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final RequestSecurity security;
    private @Nullable Identity identity;

    ServletExchange(HttpServletRequest request, HttpServletResponse response, RequestSecurity security) {
        this.request = request;
        this.response = response;
        this.security = security;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        return path(request);
    }

    /** A base path that was sent percent-encoded cannot be cut off; what follows it is then decoded, which names survive. */
    static String path(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String base = request.getContextPath() + request.getServletPath();
        if (uri.startsWith(base)) {
            return uri.length() == base.length() ? "/" : uri.substring(base.length());
        }
        return request.getPathInfo() == null ? "/" : request.getPathInfo();
    }

    @Override
    public @Nullable String query() {
        return request.getQueryString();
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public InputStream body() throws IOException {
        return request.getInputStream();
    }

    @Override
    public String remoteAddress() {
        return Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }

    @Override
    public Identity identity() {
        Identity known = identity;
        if (known == null) {
            known = security.identity(request);
            identity = known;
        }
        return known;
    }

    @Override
    public Identity latestIdentity() {
        return security.identity(request);
    }

    @Override
    public String origin() {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    @Override
    public Optional<CsrfToken> csrfToken() {
        return security.csrfToken(request, response);
    }
}
