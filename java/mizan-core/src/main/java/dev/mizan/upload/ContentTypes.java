package dev.mizan.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by its first bytes, and what its client's word on it is worth. */
final class ContentTypes {

    /** Kinds that always show themselves in their first bytes, so that a false claim to be one is seen. */
    private static final Set<String> TELLING = Set.of("image", "audio", "video", "font");

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = KNOWN.getMediaTypeRegistry();

    private ContentTypes() {}

    /** Gives the type of content that begins so; empty if the client declared something that it cannot be. */
    static Optional<String> of(byte[] beginning, Optional<String> declaredType) throws IOException {
        MediaType seen = KNOWN.detect(new ByteArrayInputStream(beginning), new Metadata())
                .getBaseType();
        MediaType declared =
                declaredType.map(MediaType::parse).map(ContentTypes::normalised).orElse(MediaType.OCTET_STREAM);
        if (REGISTRY.isInstanceOf(seen, declared)) {
            return Optional.of(seen.toString());
        }
        boolean refined = REGISTRY.isSpecializationOf(declared, seen) && !seen.equals(MediaType.OCTET_STREAM);
        if (refined) {
            return Optional.of(declared.toString());
        }
        boolean lie = TELLING.contains(declared.getType())
                && !seen.equals(MediaType.OCTET_STREAM)
                && !seen.getType().equals(declared.getType());
        return lie ? Optional.empty() : Optional.of(seen.toString());
    }

    private static MediaType normalised(MediaType type) {
        return REGISTRY.normalize(type.getBaseType());
    }
}
