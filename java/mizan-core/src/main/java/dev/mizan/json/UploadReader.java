package dev.mizan.json;

import dev.mizan.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** Reads a file that {@link #withFiles} has put where null was: JSON text alone never holds one. */
final class UploadReader extends StdDeserializer<Upload> {

    UploadReader() {
        super(Upload.class);
    }

    @Override
    public Upload deserialize(JsonParser parser, DeserializationContext context) {
        return parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && parser.getEmbeddedObject() instanceof Upload upload
                ? upload
                : (Upload) context.handleUnexpectedToken(getValueType(context), parser);
    }

    /** Gives the tokens of the arguments with files in their places, by their parts' names. */
    static JsonParser withFiles(JsonParser args, DeserializationContext context, Map<String, Upload> files) {
        try (TokenBuffer filled = context.bufferForInputBuffering(args)) {
            while (args.nextToken() != null) {
                Upload file =
                        args.hasToken(JsonToken.VALUE_NULL) ? files.get(partName(args.streamReadContext())) : null;
                if (file != null) {
                    filled.writeEmbeddedObject(file);
                } else {
                    filled.copyCurrentEvent(args);
                }
            }
            return filled.asParser(context);
        }
    }

    private static String partName(TokenStreamContext place) {
        List<Object> path = new ArrayList<>();
        for (TokenStreamContext at = place; !at.inRoot(); at = at.getParent()) {
            path.add(0, at.inObject() ? at.currentName() : Integer.valueOf(at.getCurrentIndex()));
        }
        return FilePlace.partName(path);
    }
}
