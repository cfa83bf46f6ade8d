package dev.mizan.upload;

import dev.mizan.json.FilePlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code multipart/form-data} (RFC 7578) with a call: first the part {@code call}, then the files, each read only
 * when it is asked for. Used by one thread, once.
 */
public final class Multipart {

    private static final String TYPE = "multipart/form-data";

    /** RFC 2046, 5.1.1. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private final MultipartInput input;
    private final UploadSettings settings;
    private final int jsonBytes;

    private Multipart(MultipartInput input, UploadSettings settings, int jsonBytes) {
        this.input = input;
        this.settings = settings;
        this.jsonBytes = jsonBytes;
    }

    /** The JSON of a call, with the content type of its part, null if it has none. */
    public record CallPart(byte[] json, @Nullable String contentType) {}

    /** Whether a body of this content type is one. */
    public static boolean is(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /**
     * Begins to read a body.
     *
     * @param contentType of which {@link #is} says yes
     * @param jsonBytes the most bytes of the part {@code call}
     */
    public static Multipart open(String contentType, InputStream body, UploadSettings settings, int jsonBytes)
            throws RefusedUpload {
        Map<String, String> parameters = PartHeaders.parameters(contentType);
        String boundary = parameters.get("boundary");
        if (!parameters.containsKey(TYPE)
                || boundary == null
                || !BOUNDARY.matcher(boundary).matches()) {
            throw RefusedUpload.malformed("The body's type names no boundary of RFC 2046.", List.of());
        }
        LimitedStream limited = new LimitedStream(
                body,
                settings.maxBodyBytes(jsonBytes),
                () -> RefusedUpload.tooLarge("The request is larger than this server takes."));
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(limited)
                    .setBoundary(boundary.getBytes(StandardCharsets.US_ASCII))
                    .setMaxPartHeaderSize(PartHeaders.MAX_BYTES)
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            return new Multipart(input, settings, jsonBytes);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Reads the first part, which must be {@code call}. */
    public CallPart call() throws RefusedUpload {
        try {
            PartHeaders headers = input.skipPreamble() ? PartHeaders.parse(input.readHeaders()) : null;
            if (headers == null || !headers.name().equals("call")) {
                throw RefusedUpload.malformed("The first part must be \"call\", the JSON of the call.", List.of());
            }
            byte[] json = new LimitedStream(
                            input.newInputStream(),
                            jsonBytes,
                            () -> RefusedUpload.tooLarge("The part \"call\" is larger than this server takes."))
                    .readAllBytes();
            return new CallPart(json, headers.contentType().orElse(null));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Reads the files into these places. What is left of the body when one is refused stays unread. */
    public ReceivedFiles files(Map<String, FilePlace> places, CallFiles kept) throws RefusedUpload {
        FileReceiver receiver = new FileReceiver(name -> Optional.ofNullable(places.get(name)), false, settings, kept);
        try {
            while (input.readBoundary()) {
                receiver.receive(PartHeaders.parse(input.readHeaders()), input.newInputStream());
            }
            return receiver.received();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * Reads the parts of an HTML form, which has none for a call.
     *
     * @param places where files belong, by name
     * @param maxTexts the most fields that are no files
     */
    public FormParts form(Function<String, Optional<FilePlace>> places, CallFiles kept, int maxTexts)
            throws RefusedUpload {
        FormPartsReader reader =
                new FormPartsReader(places, new FileReceiver(places, true, settings, kept), jsonBytes, maxTexts);
        try {
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                reader.receive(PartHeaders.parse(input.readHeaders()), input.newInputStream());
            }
            return reader.received();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The library wraps what the stream below it throws. */
    private static RefusedUpload refusal(IOException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedUpload refused) {
                return refused;
            }
            if (cause instanceof FileUploadSizeException) {
                return RefusedUpload.tooLarge("A part's headers are larger than this server takes.");
            }
        }
        return RefusedUpload.malformed("The body is no multipart body, or ended too early.", List.of());
    }
}
