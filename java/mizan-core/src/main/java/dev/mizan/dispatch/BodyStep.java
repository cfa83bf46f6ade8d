package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.upload.Multipart;
import dev.mizan.upload.RefusedUpload;
import dev.mizan.upload.UploadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the JSON of a call if it is in UTF-8 by its headers, and not too large: the body, or its first part. */
final class BodyStep {

    private final int maxBytes;
    private final UploadSettings uploads;

    BodyStep(int maxBytes, UploadSettings uploads) {
        this.maxBytes = maxBytes;
        this.uploads = uploads;
    }

    /** Takes the JSON of a body that has no files. */
    Outcome<byte[]> readJson(Exchange exchange) {
        String type = Objects.requireNonNullElse(exchange.header("Content-Type"), "");
        return Multipart.is(type) ? unsupported() : read(exchange).then(sent -> Outcome.passed(sent.json()));
    }

    /** Takes a body of another type than JSON as it is. */
    Outcome<byte[]> readWhole(Exchange exchange) {
        if (exchange.contentLength() > maxBytes) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
        }
        try {
            return whole(exchange).then(sent -> Outcome.passed(sent.json()));
        } catch (IOException truncated) {
            return truncated();
        }
    }

    Outcome<SentCall> read(Exchange exchange) {
        String type = Objects.requireNonNullElse(exchange.header("Content-Type"), "");
        boolean multipart = Multipart.is(type);
        long limit = multipart ? uploads.maxBodyBytes(maxBytes) : maxBytes;
        if (exchange.contentLength() > limit) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
        }
        String encoding = exchange.header("Content-Encoding");
        if (!multipart && !isJson(type) || encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return unsupported();
        }
        try {
            return multipart ? firstPart(type, exchange.body()) : whole(exchange);
        } catch (RefusedUpload refused) {
            return Outcome.refused(refused.error());
        } catch (IOException truncated) {
            return truncated();
        }
    }

    private Outcome<SentCall> whole(Exchange exchange) throws IOException {
        long announced = exchange.contentLength();
        try (InputStream body = exchange.body()) {
            byte[] octets = body.readNBytes(announced < 0 ? maxBytes + 1 : (int) announced);
            if (octets.length > maxBytes) {
                return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
            }
            return octets.length < announced ? truncated() : Outcome.passed(new SentCall(octets, null));
        }
    }

    private Outcome<SentCall> firstPart(String type, InputStream body) throws RefusedUpload {
        Multipart multipart = Multipart.open(type, body, uploads, maxBytes);
        Multipart.CallPart call = multipart.call();
        return call.contentType() == null || isJson(call.contentType())
                ? Outcome.passed(new SentCall(call.json(), multipart))
                : unsupported();
    }

    private static <T> Outcome<T> unsupported() {
        return Outcome.refused(ErrorEnvelope.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static <T> Outcome<T> truncated() {
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
