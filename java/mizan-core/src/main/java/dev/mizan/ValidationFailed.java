package dev.mizan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says from inside a function that arguments are not valid, where no constraint can: a name that is taken, an amount above
 * what is left. The client gets it as it gets a broken constraint, at the field (status 422).
 *
 * <p>{@snippet :
 * throw ValidationFailed.field("account.email", "EmailTaken", "Somebody has this address already.");
 * }
 *
 * <p>Immutable. Messages are shown to people as they are; they must not hold what must not be seen.
 */
public final class ValidationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String CODE = "Invalid";

    private final transient List<Problem> problems;

    private ValidationFailed(List<Problem> problems) {
        super("Arguments are not valid");
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @param path from the arguments on: names, and the places of items in a list as {@link Integer}; empty if it is on no
     *     field
     * @param code tells it from others, {@code EmailTaken}
     */
    public record Problem(List<Object> path, String code, String message) {

        public Problem {
            path = List.copyOf(path);
        }
    }

    /** Says that a field is not valid; its code is {@code Invalid}. The path has dots: {@code lines.0.sku}. */
    public static ValidationFailed field(String path, String message) {
        return field(path, CODE, message);
    }

    /** Says that a field is not valid, with a code of its own. */
    public static ValidationFailed field(String path, String code, String message) {
        return new ValidationFailed(List.of(new Problem(steps(path), code, message)));
    }

    /** Says that the arguments as a whole are not valid; the code is {@code Invalid}. */
    public static ValidationFailed form(String message) {
        return new ValidationFailed(List.of(new Problem(List.of(), CODE, message)));
    }

    /** Gives the same with a further field. */
    public ValidationFailed andField(String path, String code, String message) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(new Problem(steps(path), code, message));
        return new ValidationFailed(more);
    }

    /** All that is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    private static List<Object> steps(String path) {
        return Stream.of(path.split("\\."))
                .map(step -> step.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(step) : step)
                .toList();
    }
}
