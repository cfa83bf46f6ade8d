package dev.mizan.spring.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;

/**
 * A response that turns what filters refuse into Mizan's envelope until Mizan's servlet takes it over.
 *
 * <p>A refusal's own page is dropped; a redirect (to a log-in page) is a 401, since no one reads a page here.
 */
final class EnvelopeResponse extends HttpServletResponseWrapper {

    static final String ATTRIBUTE = EnvelopeResponse.class.getName();

    private final HttpServletRequest request;
    private final Refusals refusals;
    private boolean done;

    EnvelopeResponse(HttpServletRequest request, HttpServletResponse response, Refusals refusals) {
        super(response);
        this.request = request;
        this.refusals = refusals;
    }

    /** Mizan's servlet answers: from here on nothing is changed. */
    static void release(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof EnvelopeResponse response) {
            response.done = true;
        }
    }

    /** Gives the envelope to a refusal that set a status and wrote nothing of use. */
    void finish() throws IOException {
        if (isRefused()) {
            refuse(getStatus());
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        refuse(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refuse(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (done || leadsHere(location)) {
            done = true;
            super.sendRedirect(location, status, clearBuffer);
        } else {
            refuse(SC_UNAUTHORIZED);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isRefused() ? new Discarding() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isRefused() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isRefused()) {
            super.flushBuffer();
        }
    }

    private boolean isRefused() {
        return !done && getStatus() >= SC_BAD_REQUEST && !isCommitted();
    }

    private void refuse(int status) throws IOException {
        if (!done && !isCommitted()) {
            done = true;
            refusals.refuse(request, (HttpServletResponse) getResponse(), status);
        }
    }

    /** A redirect to the same path on another scheme or host (HTTPS is required) is no log-in page. */
    private boolean leadsHere(String location) {
        try {
            return request.getRequestURI().equals(URI.create(location).getRawPath());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Discarding extends ServletOutputStream {

        @Override
        public void write(int b) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is a refusal; its body is written by Mizan");
        }
    }
}
