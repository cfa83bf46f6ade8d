package dev.mizan.dispatch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart body as a browser would write it, or as none would. */
final class FormData {

    static final String TYPE = "multipart/form-data; boundary=----mizan";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The first part. */
    static FormData call(String function, String args) {
        return new FormData()
                .part(
                        "name=\"call\"; filename=\"blob\"",
                        "application/json",
                        "{\"fn\":\"" + function + "\",\"args\":" + args + "}");
    }

    FormData file(String name, String contentType, String content) {
        return part("name=\"" + name + "\"; filename=\"" + name + ".bin\"", contentType, content);
    }

    FormData part(String disposition, String contentType, String content) {
        return raw("------mizan\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + contentType
                + "\r\n\r\n" + content + "\r\n");
    }

    FormData raw(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Request request() {
        return unfinished("------mizan--\r\n");
    }

    Request unfinished(String end) {
        return Request.call("", "{}")
                .header("Content-Type", TYPE)
                .body(raw(end).body.toByteArray());
    }
}
