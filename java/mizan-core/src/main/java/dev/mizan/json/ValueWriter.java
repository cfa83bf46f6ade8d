package dev.mizan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes values of one declared type as UTF-8 JSON without white space, keys sorted at every depth. Thread-safe. */
public final class ValueWriter {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final JsonMapper mapper;
    private final ObjectWriter writer;
    private final boolean nullable;

    ValueWriter(JsonMapper mapper, JavaType type, boolean nullable) {
        this.mapper = mapper;
        this.writer = mapper.writerFor(type);
        this.nullable = nullable || type.hasRawClass(void.class) || type.hasRawClass(Void.class);
    }

    /**
     * Gives the JSON of a value.
     *
     * @throws UnwritableValueException if the value, or one inside it, has no form on the wire
     */
    public byte[] write(@Nullable Object value) {
        if (value == null) {
            if (!nullable) {
                throw new UnwritableValueException("The result is null, although it is not @Nullable");
            }
            return NULL.clone();
        }
        try (ByteArrayBuilder out = new ByteArrayBuilder(512);
                JsonGenerator generator = new GuardedGenerator(mapper.createGenerator(out))) {
            try {
                writer.writeValue(generator, value);
                generator.flush();
                return out.toByteArray();
            } catch (UnwritableValueException e) {
                throw new UnwritableValueException(
                        "The result's " + generator.streamWriteContext().pathAsPointer() + " is " + e.getMessage(), e);
            } catch (JacksonException e) {
                throw unwritable(generator, e);
            }
        }
    }

    private static UnwritableValueException unwritable(JsonGenerator generator, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnwritableValueException guard) {
                return new UnwritableValueException(
                        "The result's " + pointer(generator, e) + " is " + guard.getMessage(), e);
            }
        }
        return new UnwritableValueException("The result's " + pointer(generator, e) + " cannot be written as JSON", e);
    }

    private static String pointer(JsonGenerator generator, JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        Problems.path(e).forEach(step -> pointer.append('/').append(step));
        return pointer.isEmpty()
                ? generator.streamWriteContext().pathAsPointer().toString()
                : pointer.toString();
    }
}
