package dev.mizan.upload;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import java.io.IOException;
import java.util.List;

/** A body that is refused while it comes in. An {@link IOException}, since it ends the reading of a stream. */
public final class RefusedUpload extends IOException {

    private static final long serialVersionUID = 1;

    private final transient ErrorEnvelope error;

    private RefusedUpload(ErrorEnvelope error) {
        super(error.message());
        this.error = error;
    }

    /** What the client is told. */
    public ErrorEnvelope error() {
        return error;
    }

    static RefusedUpload malformed(String problem, List<?> path) {
        return new RefusedUpload(ErrorEnvelope.badRequest(problem, path));
    }

    static RefusedUpload tooLarge(String problem) {
        return new RefusedUpload(ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE, problem));
    }

    static RefusedUpload tooLarge(String problem, List<?> path) {
        return new RefusedUpload(
                ErrorEnvelope.of(ErrorCode.PAYLOAD_TOO_LARGE, problem).at(path));
    }
}
