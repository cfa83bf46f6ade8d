package dev.mizan.spring.web;

import dev.mizan.upload.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Hides from filters that a body is multipart until Mizan's servlet reads it: one that parses it, such as Spring's
 * {@code MultipartFilter}, would keep files of callers who may not send any, and leave nothing to read.
 */
final class UnparsedRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = UnparsedRequest.class.getName();
    private static final String HEADER = "Content-Type";
    private static final String HIDDEN = "application/octet-stream";

    private boolean hides = true;

    private UnparsedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Gives the request as filters should see it. */
    static HttpServletRequest of(HttpServletRequest request) {
        if (!Multipart.is(request.getContentType())) {
            return request;
        }
        UnparsedRequest unparsed = new UnparsedRequest(request);
        request.setAttribute(ATTRIBUTE, unparsed);
        return unparsed;
    }

    /** Mizan's servlet reads: from here on the type is what was sent. */
    static void reveal(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UnparsedRequest unparsed) {
            unparsed.hides = false;
        }
    }

    @Override
    public @Nullable String getContentType() {
        return hides ? HIDDEN : super.getContentType();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hides && name.equalsIgnoreCase(HEADER) ? HIDDEN : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hides && name.equalsIgnoreCase(HEADER)
                ? Collections.enumeration(Collections.singleton(HIDDEN))
                : super.getHeaders(name);
    }
}
