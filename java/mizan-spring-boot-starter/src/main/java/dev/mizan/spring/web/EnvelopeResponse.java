package dev.mizan.spring.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A response that turns what filters refuse into Mizan's envelope until Mizan's servlet takes it over.
 *
 * <p>A refusal's own page is dropped. A redirect (to a log-in page) is a 401, since no one reads a page here, and so is a
 * page in place of Mizan's answer, whatever its status: a log-in page itself, or the news that a session has expired.
 */
final class EnvelopeResponse extends HttpServletResponseWrapper {

    static final String ATTRIBUTE = EnvelopeResponse.class.getName();

    private final HttpServletRequest request;
    private final Refusals refusals;
    private @Nullable PrintWriter writer;
    private boolean done;
    private boolean page;

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

    /** Gives the envelope to a refusal that set a status, and to a page. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (page || getStatus() >= SC_BAD_REQUEST) {
            refusePage();
        }
    }

    /** Answers in place of a page that a filter would show: with its status, or 401. */
    void refusePage() throws IOException {
        refuse(getStatus() >= SC_BAD_REQUEST ? getStatus() : SC_UNAUTHORIZED);
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
        return done ? super.getOutputStream() : new Guarded();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (done) {
            return super.getWriter();
        }
        PrintWriter guarded = writer;
        if (guarded == null) {
            guarded = new PrintWriter(new OutputStreamWriter(new Guarded(), getCharacterEncoding()));
            writer = guarded;
        }
        return guarded;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (done) {
            super.flushBuffer();
        }
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

    /** Lets nothing through but what Mizan's servlet writes, also if a filter asked for it before the servlet ran. */
    private final class Guarded extends ServletOutputStream {

        @Override
        public void write(int octet) throws IOException {
            if (done) {
                getResponse().getOutputStream().write(octet);
            } else {
                page = true;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (done) {
                getResponse().getOutputStream().write(bytes, from, length);
            } else {
                page |= length > 0;
            }
        }

        @Override
        public void flush() throws IOException {
            if (done) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Mizan's answers are written at once");
        }
    }
}
