package dev.mizan.spring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of Mizan.
 *
 * @param basePath Path below which Mizan answers. It begins with a slash and ends without one.
 * @param secret Key of the HMAC that tells browsers that another user, or one with other rights, is logged in: at least
 *     16 bytes in UTF-8, the same on every server of the application. Where there is none, each start makes a random one,
 *     and browsers drop what they show after a restart.
 * @param allowedOrigins Origins beside the application's own whose pages may call it, such as
 *     https://admin.example.com.
 * @param json How large the JSON of a call may be.
 * @param request How large a query may be.
 * @param singleFlight How much of what a client shows is read again in the answer of a call.
 * @param uploads How much may be uploaded with a call.
 */
@ConfigurationProperties("mizan")
public record MizanProperties(
        @DefaultValue("/api/mizan") String basePath,
        @Nullable String secret,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue Json json,
        @DefaultValue Request request,
        @DefaultValue SingleFlight singleFlight,
        @DefaultValue Uploads uploads) {

    private static final int SECRET_BYTES = 16;

    public MizanProperties {
        if (!basePath.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "mizan.base-path must begin with a slash, end without one, and name at least"
                            + " one segment of letters, digits and . _ ~ -");
        }
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            throw new IllegalArgumentException("mizan.secret must have at least " + SECRET_BYTES + " bytes");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** The secret's bytes; empty if none is set. */
    public Optional<byte[]> secretBytes() {
        return Optional.ofNullable(secret).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says everything but the secret. */
    @Override
    public String toString() {
        return "MizanProperties[basePath=" + basePath + ", allowedOrigins=" + allowedOrigins + ", json=" + json
                + ", request=" + request + ", singleFlight=" + singleFlight + ", uploads=" + uploads + "]";
    }

    /**
     * How large the JSON of a call may be.
     *
     * @param maxDocumentSize Size of the whole body.
     * @param maxStringLength Length of one string, in UTF-16 units.
     * @param maxDepth Depth of nested arrays and objects.
     * @param maxTokens Number of tokens in the body.
     * @param maxNumberLength Characters of one number.
     */
    public record Json(
            @DefaultValue("1MB") DataSize maxDocumentSize,
            @DefaultValue("262144") int maxStringLength,
            @DefaultValue("32") int maxDepth,
            @DefaultValue("50000") int maxTokens,
            @DefaultValue("100") int maxNumberLength) {

        public Json {
            inRange("mizan.json.max-document-size", maxDocumentSize.toBytes());
            inRange("mizan.json.max-string-length", maxStringLength);
            inRange("mizan.json.max-depth", maxDepth);
            inRange("mizan.json.max-tokens", maxTokens);
            inRange("mizan.json.max-number-length", maxNumberLength);
        }
    }

    /**
     * How large a query may be.
     *
     * @param maxQueryLength Length of the query, in characters. The container has a limit of its own for the whole head of
     *     a request (server.max-http-request-header-size).
     * @param maxParameters Number of parameters in the query.
     */
    public record Request(
            @DefaultValue("16384") int maxQueryLength,
            @DefaultValue("100") int maxParameters) {

        public Request {
            inRange("mizan.request.max-query-length", maxQueryLength);
            inRange("mizan.request.max-parameters", maxParameters);
        }
    }

    /**
     * How much of what a client shows is read again in the answer of a call. What does not fit, the client fetches.
     *
     * @param maxContexts Instances of contexts in one answer; 0 turns it off.
     * @param maxSize Size of all of them in JSON.
     * @param maxTime Time in which they are read. None is begun that would take longer.
     */
    public record SingleFlight(
            @DefaultValue("8") int maxContexts,
            @DefaultValue("256KB") DataSize maxSize,
            @DefaultValue("500ms") Duration maxTime) {

        public SingleFlight {
            inRange("mizan.single-flight.max-size", maxSize.toBytes());
            if (maxContexts < 0 || maxTime.isNegative()) {
                throw new IllegalArgumentException(
                        "mizan.single-flight.max-contexts and max-time must not be negative; max-contexts=0 turns it off");
            }
        }
    }

    /**
     * How much may be uploaded with a call.
     *
     * @param maxFileSize Size of one file whose UploadLimits say nothing else.
     * @param maxTotalSize Size of all files of a call together.
     * @param maxFiles Number of files of a call.
     * @param directory Folder in which files of more than 64 KB are kept during their call; java.io.tmpdir where none is
     *     set.
     */
    public record Uploads(
            @DefaultValue("10MB") DataSize maxFileSize,
            @DefaultValue("50MB") DataSize maxTotalSize,
            @DefaultValue("100") int maxFiles,
            @Nullable Path directory) {

        public Uploads {
            inRange("mizan.uploads.max-file-size", maxFileSize.toBytes());
            inRange("mizan.uploads.max-total-size", maxTotalSize.toBytes());
            inRange("mizan.uploads.max-files", maxFiles);
        }
    }

    private static void inRange(String property, long value) {
        if (value <= 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(property + " must be above zero and at most 2147483647, it is " + value);
        }
    }
}
