package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the body if it is JSON in UTF-8 by its headers, and not too large. */
final class BodyStep {

    private final int maxBytes;

    BodyStep(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    Outcome<byte[]> read(Exchange exchange) {
        if (exchange.contentLength() > maxBytes) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
        }
        String encoding = exchange.header("Content-Encoding");
        if (!isJson(exchange.header("Content-Type")) || encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        long announced = exchange.contentLength();
        try (InputStream body = exchange.body()) {
            byte[] octets = body.readNBytes(announced < 0 ? maxBytes + 1 : (int) announced);
            if (octets.length > maxBytes) {
                return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
            }
            return octets.length < announced ? truncated() : Outcome.passed(octets);
        } catch (IOException truncated) {
            return truncated();
        }
    }

    private static Outcome<byte[]> truncated() {
        return Outcome.refused(ErrorEnvelope.badRequest("The body ended too early, or came too slowly.", List.of()));
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].trim().equals("application/json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim();
            if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(String charset) {
        String bare = charset.length() > 1 && charset.startsWith("\"") && charset.endsWith("\"")
                ? charset.substring(1, charset.length() - 1)
                : charset;
        return bare.equals("utf-8") || bare.equals("utf8");
    }
}
