package dev.mizan.json;

import dev.mizan.json.CallBody.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a call without decoding its arguments: whether the caller may send any is not known yet. */
final class CallReader {

    private final byte[] body;
    private final JsonParser parser;
    private final String listName;
    private @Nullable String fn;
    private @Nullable Slice args;
    private @Nullable Slice list;

    private CallReader(byte[] body, JsonParser parser, String listName) {
        this.body = body;
        this.parser = parser;
        this.listName = listName;
    }

    /** Reads a body with {@code fn}, {@code args} and at most a list of this name. */
    static Decoded<CallBody> read(JsonMapper mapper, byte[] body, String listName) {
        Optional<String> problem = WellFormed.problem(body);
        if (problem.isPresent()) {
            return new Decoded.Refused<>(List.of(), problem.get());
        }
        try (JsonParser parser = mapper.createParser(body)) {
            try {
                return new CallReader(body, parser, listName).read();
            } catch (JacksonException e) {
                return new Decoded.Refused<>(Problems.path(parser), Problems.syntax(e));
            }
        }
    }

    private Decoded<CallBody> read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Decoded.Refused<>(List.of(), "The body must be an object with \"fn\" and \"args\".");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Optional<String> problem = member(name);
            if (problem.isPresent()) {
                return new Decoded.Refused<>(List.of(name), problem.get());
            }
        }
        if (parser.nextToken() != null) {
            return new Decoded.Refused<>(List.of(), "Something follows the JSON document.");
        }
        if (fn == null) {
            return new Decoded.Refused<>(List.of("fn"), "It is missing.");
        }
        return new Decoded.Value<>(
                new CallBody(fn, args == null ? Slice.emptyObject() : args, Optional.ofNullable(list)));
    }

    private Optional<String> member(String name) {
        switch (name) {
            case "fn" -> {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return Optional.of("It must be text.");
                }
                fn = parser.getString();
            }
            case "args" -> {
                if (!parser.hasToken(JsonToken.START_OBJECT)) {
                    return Optional.of("It must be an object: arguments are bound by name.");
                }
                args = slice();
            }
            default -> {
                if (!name.equals(listName)) {
                    return Optional.of("There is no such member.");
                }
                if (!parser.hasToken(JsonToken.START_ARRAY)) {
                    return Optional.of("It must be a list.");
                }
                list = slice();
            }
        }
        return Optional.empty();
    }

    private Slice slice() {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                // Jackson holds only strings to the limit that do not fit its buffer
                parser.streamReadConstraints().validateStringLength(parser.getStringLength());
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
        return new Slice(body, from, (int) parser.currentLocation().getByteOffset() - from);
    }
}
