package dev.mizan.spring.web;

import dev.mizan.http.Response;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What answers a request for a page, kept instead of sent; cookies go their way. */
final class KeptPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Charset encoding = StandardCharsets.UTF_8;
    private int status = SC_OK;
    private @Nullable PrintWriter writer;

    KeptPage(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is a page, not a refusal or a way to another. */
    boolean isShown() {
        return status == SC_OK;
    }

    Response page() {
        if (writer != null) {
            writer.flush();
        }
        headers.remove("Content-Length");
        return new Response(status, new LinkedHashMap<>(headers), body.toByteArray());
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
    }

    @Override
    public void sendRedirect(String location, int code, boolean clearBuffer) {
        status = code;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Set-Cookie")) {
            super.setHeader(name, value);
        } else if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Set-Cookie")) {
            super.addHeader(name, value);
        } else {
            headers.merge(name, value, (one, other) -> one + ", " + other);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name) : super.getHeader(name);
    }

    @Override
    public void setContentType(@Nullable String type) {
        setHeader("Content-Type", type);
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public void setCharacterEncoding(@Nullable String charset) {
        encoding = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }

    @Override
    public String getCharacterEncoding() {
        return encoding.name();
    }

    @Override
    public void setContentLength(int length) {
        // the length is the body's
    }

    @Override
    public void setContentLengthLong(long length) {
        // the length is the body's
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("The page of a form is written at once");
            }

            @Override
            public void write(int octet) {
                body.write(octet);
            }

            @Override
            public void write(byte[] octets, int offset, int length) {
                body.write(octets, offset, length);
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, encoding));
        }
        return Objects.requireNonNull(writer);
    }

    @Override
    public void flushBuffer() {
        // nothing is sent before all of it is there
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        body.reset();
        headers.clear();
        status = SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}
