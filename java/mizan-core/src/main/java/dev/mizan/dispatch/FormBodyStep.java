package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.json.ArgumentType;
import dev.mizan.json.FilePlace;
import dev.mizan.upload.CallFiles;
import dev.mizan.upload.FormParts;
import dev.mizan.upload.Multipart;
import dev.mizan.upload.ReceivedFiles;
import dev.mizan.upload.RefusedUpload;
import dev.mizan.upload.UploadSettings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the fields and files of an HTML form, once its caller may send it. */
final class FormBodyStep {

    private static final String URLENCODED = "application/x-www-form-urlencoded";

    private final BodyStep bodies;
    private final UploadSettings uploads;
    private final int maxBytes;
    private final int maxFields;

    FormBodyStep(BodyStep bodies, UploadSettings uploads, int maxBytes, int maxFields) {
        this.bodies = bodies;
        this.uploads = uploads;
        this.maxBytes = maxBytes;
        this.maxFields = maxFields;
    }

    /**
     * What came.
     *
     * @param texts texts by name
     * @param tooLarge places of files that are too large
     */
    record Fields(Map<String, List<String>> texts, ReceivedFiles files, List<FilePlace> tooLarge) {}

    Outcome<Fields> read(Exchange exchange, PreparedCall call, CallFiles keeper) {
        String type = Objects.requireNonNullElse(exchange.header("Content-Type"), "");
        if (Multipart.is(type)) {
            return parts(type, exchange, call, keeper);
        }
        if (!type.toLowerCase(Locale.ROOT).split(";")[0].trim().equals(URLENCODED)
                || exchange.header("Content-Encoding") != null) {
            return Outcome.refused(ErrorEnvelope.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the form as HTML does: " + URLENCODED + ", or multipart."));
        }
        return bodies.readWhole(exchange)
                .then(body -> FormText.parse(body, maxFields))
                .then(texts -> Outcome.passed(new Fields(texts, ReceivedFiles.NONE, List.of())));
    }

    private Outcome<Fields> parts(String type, Exchange exchange, PreparedCall call, CallFiles keeper) {
        if (exchange.contentLength() > uploads.maxBodyBytes(maxBytes)) {
            return Outcome.refused(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE));
        }
        try {
            FormParts parts = Multipart.open(type, exchange.body(), uploads, maxBytes)
                    .form(name -> place(name, call), keeper, maxFields);
            return Outcome.passed(new Fields(parts.texts(), parts.files(), parts.tooLarge()));
        } catch (RefusedUpload refused) {
            return Outcome.refused(refused.error());
        } catch (IOException truncated) {
            return Outcome.refused(ErrorEnvelope.badRequest("The body ended too early.", List.of()));
        }
    }

    private static Optional<FilePlace> place(String name, PreparedCall call) {
        List<Object> path = FormArguments.path(name);
        return call.types()
                .at(path, JsonNodeFactory.instance.objectNode())
                .filter(ArgumentType::isFile)
                .map(type -> new FilePlace(path, type.limits()));
    }
}
