package dev.mizan.dispatch;

import dev.mizan.function.JsonText;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.Decoded;
import dev.mizan.json.FilePlace;
import dev.mizan.upload.CallFiles;
import dev.mizan.upload.Multipart;
import dev.mizan.upload.ReceivedFiles;
import dev.mizan.upload.RefusedUpload;
import dev.mizan.upload.UploadSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a call, once its caller may make it. */
final class FilesStep {

    private final UploadSettings settings;

    FilesStep(UploadSettings settings) {
        this.settings = settings;
    }

    /** Gives what keeps the files until the answer is there. */
    CallFiles keeper() {
        return new CallFiles(settings.directory());
    }

    Outcome<ReceivedFiles> receive(@Nullable Multipart multipart, PreparedCall call, Slice args, CallFiles keeper) {
        if (multipart == null) {
            return Outcome.passed(ReceivedFiles.NONE);
        }
        Decoded<Map<String, FilePlace>> places = call.filePlaces(args);
        if (places instanceof Decoded.Refused<Map<String, FilePlace>> refused) {
            return Outcome.refused(refused);
        }
        try {
            ReceivedFiles files = multipart.files(((Decoded.Value<Map<String, FilePlace>>) places).value(), keeper);
            return files.wrongType().isEmpty() ? Outcome.passed(files) : wrongTypes(files.wrongType());
        } catch (RefusedUpload refused) {
            return Outcome.refused(refused.error());
        }
    }

    private static Outcome<ReceivedFiles> wrongTypes(List<FilePlace> places) {
        List<FieldError> errors = places.stream()
                .map(FilesStep::wrongType)
                .sorted(FieldError.ORDER)
                .toList();
        return Outcome.refused(ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).withDetails(FieldError.details(errors)));
    }

    private static FieldError wrongType(FilePlace place) {
        Stream<String> types =
                place.limits() == null ? Stream.of() : Stream.of(place.limits().types());
        String allowed = types.map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
        String message =
                allowed.equals("[]") ? "The file is not what it says it is." : "Files of this type are not taken.";
        return new FieldError(place.path(), "UploadType", message, Map.of("types", allowed));
    }
}
