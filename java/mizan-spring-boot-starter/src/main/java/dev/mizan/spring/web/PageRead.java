package dev.mizan.spring.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ServletRequestPathUtils;

/** A form's request as the GET of the page that it stands on, which has no body, no conditions and attributes of its own. */
final class PageRead extends HttpServletRequestWrapper {

    private static final Set<String> OF_THE_FORM = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "if-none-match",
            "if-modified-since",
            "if-match",
            "if-unmodified-since",
            "range");

    private final String path;
    private final @Nullable String query;
    private final Map<String, @Nullable Object> attributes = new HashMap<>();

    PageRead(HttpServletRequest form, String page) {
        super(form);
        int mark = page.indexOf('?');
        this.path = mark < 0 ? page : page.substring(0, mark);
        this.query = mark < 0 ? null : page.substring(mark + 1);
        // rules of security are looked up by it: that of the form, which was parsed before, must not be found
        ServletRequestPathUtils.parseAndCache(this);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(super.getScheme() + "://" + getHeader("Host") + getRequestURI());
    }

    @Override
    public String getServletPath() {
        return path;
    }

    /** Of the servlet for all pages: the one for forms would be cut off from the path. */
    @Override
    public HttpServletMapping getHttpServletMapping() {
        return new Default();
    }

    private record Default() implements HttpServletMapping {

        @Override
        public String getMatchValue() {
            return "";
        }

        @Override
        public String getPattern() {
            return "/";
        }

        @Override
        public String getServletName() {
            return "";
        }

        @Override
        public MappingMatch getMappingMatch() {
            return MappingMatch.DEFAULT;
        }
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return 0;
    }

    @Override
    public long getContentLengthLong() {
        return 0;
    }

    @Override
    public ServletInputStream getInputStream() {
        throw new IllegalStateException("The page of a form is read without the form's body");
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfTheForm(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfTheForm(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isOfTheForm(String header) {
        return OF_THE_FORM.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.containsKey(name) ? attributes.get(name) : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.put(name, null);
    }
}
