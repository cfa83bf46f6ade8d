package dev.mizan.json;

import dev.mizan.function.FunctionDefinition;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mizan's JSON: one mapper of its own, whatever the application's may do. Immutable and thread-safe.
 *
 * <p>Reading coerces nothing ({@code "7"} is not 7, {@code 1.0} is no integer), knows every member and holds to JSpecify's
 * nullness: what is not {@code @Nullable} may be neither absent nor null, except where a constraint such as
 * {@code @NotNull} is there to say so to a person. Writing sorts keys at every depth and refuses what JavaScript could not
 * hold.
 */
public final class Json {

    private final JsonMapper mapper;
    private final JsonLimits limits;

    private Json(JsonLimits limits) {
        this.limits = limits;
        this.mapper = StrictMapper.create(limits);
    }

    /** Gives JSON with these limits. */
    public static Json create(JsonLimits limits) {
        return new Json(limits);
    }

    /** The limits that were given. */
    public JsonLimits limits() {
        return limits;
    }

    /** The mapper itself, for whoever asks it what it reads and writes. */
    public JsonMapper mapper() {
        return mapper;
    }

    /**
     * Reads the body of a call: {@code {"fn","args","visible"?}}. Encoding, syntax, limits and duplicates of the whole
     * document are checked; arguments are not decoded.
     */
    public Decoded<CallBody> readCall(byte[] body) {
        return body.length > limits.documentBytes()
                ? new Decoded.Refused<>(List.of(), Problems.TOO_LARGE)
                : CallReader.read(mapper, body, "visible");
    }

    /** Reads the body of a validation, {@code {"fn","args","paths"?}}, as {@link #readCall} does. */
    public Decoded<CallBody> readValidation(byte[] body) {
        return body.length > limits.documentBytes()
                ? new Decoded.Refused<>(List.of(), Problems.TOO_LARGE)
                : CallReader.read(mapper, body, "paths");
    }

    /** Finds out the types inside a function's arguments; to be made once, at start. */
    public ArgumentTypes argumentTypes(FunctionDefinition function) {
        return ArgumentTypes.of(mapper, function);
    }

    /**
     * Reads what a client shows, from a body that {@link #readCall} has read.
     *
     * @param limit how many entries are looked at
     * @return those that can be read; what cannot is passed over
     */
    public List<VisibleInstance> readVisible(CallBody.Slice visible, int limit) {
        return VisibleReader.read(mapper, visible, limit);
    }

    /** Prepares the reading of a function's arguments; to be made once, at start. */
    public ArgumentsReader argumentsReader(FunctionDefinition function) {
        return ArgumentsReader.of(mapper, function);
    }

    /** Finds out where files may come in a function's arguments; to be made once, at start. */
    public FilePlaces filePlaces(FunctionDefinition function) {
        return FilePlaces.of(mapper, function);
    }

    /** Prepares the writing of values that are declared so; to be made once, at start. */
    public ValueWriter writer(AnnotatedType declared) {
        return new ValueWriter(mapper, mapper.constructType(declared.getType()), declared);
    }

    /** Prepares the writing of values of this class, which are no function's result: a page's props. */
    public ValueWriter writer(Class<?> type) {
        return new ValueWriter(mapper, mapper.constructType(type));
    }
}
