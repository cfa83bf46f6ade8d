package dev.mizan.json;

import java.lang.reflect.AnnotatedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
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
    private final @Nullable ContainerNulls nulls;
    private final String subject;

    ValueWriter(JsonMapper mapper, JavaType type, AnnotatedType declared) {
        this.mapper = mapper;
        this.writer = mapper.writerFor(type);
        this.nulls = ContainerNulls.of(declared);
        this.nullable = Nulls.allowed(declared) || type.hasRawClass(void.class) || type.hasRawClass(Void.class);
        this.subject = "The result";
    }

    /** Writes values that nothing declares: their class says how, and null is none of them. */
    ValueWriter(JsonMapper mapper, JavaType type) {
        this.mapper = mapper;
        this.writer = mapper.writerFor(type);
        this.nulls = null;
        this.nullable = false;
        this.subject = "The value";
    }

    /**
     * Gives the JSON of a value.
     *
     * @throws UnwritableValueException if the value, or one inside it, has no form on the wire
     */
    public byte[] write(@Nullable Object value) {
        if (value == null) {
            if (!nullable) {
                throw new UnwritableValueException(subject + " is null, although it is not @Nullable");
            }
            return NULL.clone();
        }
        List<Object> place = nulls == null ? null : nulls.place(value);
        if (place != null) {
            throw new UnwritableValueException(subject + " is "
                    + UnwritableValueException.nullInside(place).getMessage());
        }
        try (ByteArrayBuilder out = new ByteArrayBuilder(512);
                JsonGenerator generator = new GuardedGenerator(mapper.createGenerator(out))) {
            try {
                writer.writeValue(generator, value);
                generator.flush();
                return out.toByteArray();
            } catch (UnwritableValueException e) {
                throw new UnwritableValueException(subject + "'s " + reached(generator) + " is " + e.getMessage(), e);
            } catch (JacksonException e) {
                throw unwritable(generator, e);
            }
        }
    }

    private UnwritableValueException unwritable(JsonGenerator generator, JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnwritableValueException guard) {
                return new UnwritableValueException(
                        subject + "'s " + pointer(generator, e) + " is " + guard.getMessage(), e);
            }
        }
        return new UnwritableValueException(subject + "'s " + pointer(generator, e) + " cannot be written as JSON", e);
    }

    private static String pointer(JsonGenerator generator, JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        Problems.path(e).forEach(step -> pointer.append('/').append(step));
        // where the generator stopped is deeper, unless the mistake was seen before the property's name was written
        String reached = reached(generator);
        return reached.startsWith(pointer.toString()) ? reached : pointer.toString();
    }

    private static String reached(JsonGenerator generator) {
        StringBuilder pointer = new StringBuilder();
        TokenStreamContext innermost = generator.streamWriteContext();
        for (TokenStreamContext at = innermost; at != null && !at.inRoot(); at = at.getParent()) {
            // an item that could not be written is not counted yet
            int next = at == innermost && at.hasCurrentIndex() ? at.getCurrentIndex() + 1 : at.getCurrentIndex();
            pointer.insert(0, "/" + (at.inArray() ? Integer.toString(next) : String.valueOf(at.currentName())));
        }
        return pointer.toString();
    }
}
