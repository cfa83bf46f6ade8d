package dev.mizan.json;

import dev.mizan.Upload;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionParameter;
import dev.mizan.json.CallBody.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.json.JsonMapper;

/** Reads the arguments of one function, bound by name. Made once, thread-safe. */
public final class ArgumentsReader {

    private final JsonMapper mapper;
    private final int parameters;
    private final Map<String, ArgumentReader> readers;

    private ArgumentsReader(JsonMapper mapper, int parameters, Map<String, ArgumentReader> readers) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.readers = Map.copyOf(readers);
    }

    static ArgumentsReader of(JsonMapper mapper, FunctionDefinition function) {
        Map<String, ArgumentReader> readers = new HashMap<>();
        for (FunctionParameter parameter : function.parameters()) {
            if (parameter.role() instanceof FunctionParameter.Role.Argument argument) {
                readers.put(parameter.name(), ArgumentReader.of(mapper, parameter, argument));
            }
        }
        return new ArgumentsReader(mapper, function.parameters().size(), readers);
    }

    /** Decodes arguments that came without files. */
    public Decoded<@Nullable Object[]> read(Slice args) {
        return read(args, Map.of());
    }

    /**
     * Decodes the arguments.
     *
     * @param files the files that were sent with them, by their parts' names
     * @return one place for each parameter of the method, in its order; null where no argument belongs or none was sent
     */
    public Decoded<@Nullable Object[]> read(Slice args, Map<String, Upload> files) {
        @Nullable Object[] values = new @Nullable Object[parameters];
        boolean[] sent = new boolean[parameters];
        try (JsonParser json = mapper.reader().createParser(args.bytes(), args.offset(), args.length())) {
            DeserializationContext context = mapper._deserializationContext().assignParser(json);
            JsonParser parser = files.isEmpty() ? json : UploadReader.withFiles(json, context, files);
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                ArgumentReader reader = readers.get(name);
                if (reader == null) {
                    return new Decoded.Refused<>(List.of(name), Problems.NO_ARGUMENT);
                }
                parser.nextToken();
                sent[reader.index()] = true;
                Decoded<@Nullable Object> value = reader.read(parser, context);
                if (value instanceof Decoded.Refused<@Nullable Object> refused) {
                    return refused.under(name);
                }
                values[reader.index()] = ((Decoded.Value<@Nullable Object>) value).value();
            }
        } catch (JacksonException e) {
            return new Decoded.Refused<>(List.of(), Problems.syntax(e));
        }
        return absent(values, sent);
    }

    private Decoded<@Nullable Object[]> absent(@Nullable Object[] values, boolean[] sent) {
        for (Map.Entry<String, ArgumentReader> entry : readers.entrySet()) {
            ArgumentReader reader = entry.getValue();
            if (sent[reader.index()]) {
                continue;
            }
            if (reader.required()) {
                return new Decoded.Refused<>(List.of(entry.getKey()), Problems.MISSING);
            }
            values[reader.index()] = reader.absentValue();
        }
        return new Decoded.Value<>(values);
    }
}
