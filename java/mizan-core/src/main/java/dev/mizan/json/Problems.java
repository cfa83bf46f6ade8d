package dev.mizan.json;

import dev.mizan.Upload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.IgnoredPropertyException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says what Jackson found wrong, in words for whoever wrote the request. Jackson's own messages hold values and class names
 * and are never used.
 */
final class Problems {

    static final String TOO_LARGE = "The document is larger or deeper than this server reads.";

    static final String MISSING = "It is missing.";

    static final String NULL = "It must not be null.";

    static final String NO_MEMBER = "There is no such member.";

    static final String NO_ARGUMENT = "There is no such argument.";

    static final String NO_FILE = "The file is missing: it comes as a part of this name.";

    private Problems() {}

    /** A mistake found before any type was asked. */
    static String syntax(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return TOO_LARGE;
        }
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate Object property")
                ? "It is there twice."
                : "It is no valid JSON.";
    }

    /** A mistake found while decoding a value. */
    static String decoding(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException || e instanceof IgnoredPropertyException) {
            return NO_MEMBER;
        }
        if (e instanceof InvalidNullException missing) {
            return missing.getTargetType() == Upload.class ? NO_FILE : NULL;
        }
        if (e instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null ? MISSING : "It must be one of the declared types.";
        }
        if (e instanceof MismatchedInputException mismatch) {
            String message = mismatch.getOriginalMessage();
            return message != null && message.startsWith("Missing required creator property")
                    ? MISSING
                    : expected(mismatch.getTargetType());
        }
        // the syntax was right: a number that does not fit, or that has a fraction where none may be
        return e instanceof InputCoercionException coercion ? expected(coercion.getTargetType()) : syntax(e);
    }

    private static String expected(@Nullable Class<?> type) {
        return type == null ? "It is not of the declared type." : "It must be " + WireWords.of(type) + ".";
    }

    /** Where the parser stands: the place of a mistake in the syntax. Inside {@code args} the path begins there. */
    static List<Object> path(JsonParser parser) {
        Deque<Object> path = new ArrayDeque<>();
        for (TokenStreamContext at = parser.streamReadContext(); at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                path.addFirst(at.currentName());
            } else if (at.inArray() && at.hasCurrentIndex()) {
                path.addFirst(at.getCurrentIndex());
            }
        }
        if (path.size() > 1 && "args".equals(path.peekFirst())) {
            path.removeFirst();
        }
        return List.copyOf(path);
    }

    /** Where decoding stood. */
    static List<Object> path(JacksonException e) {
        List<Object> path = new ArrayList<>();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.add(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.add(step.getIndex());
            }
        }
        if (e instanceof InvalidTypeIdException unknown) {
            path.add(SealedUnion.discriminator(unknown.getBaseType().getRawClass()));
        }
        return path;
    }
}
