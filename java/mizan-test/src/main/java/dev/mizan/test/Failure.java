package dev.mizan.test;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A failure with the code that was expected: its details, its fields, and what became stale although it failed. */
public final class Failure extends InvalidationAssert<Failure> {

    private final Exchanged exchanged;
    private final WireJson json;

    private Failure(Exchanged exchanged, WireJson json) {
        super(exchanged.staleness());
        this.exchanged = exchanged;
        this.json = json;
    }

    static Failure expected(String code, Exchanged exchanged, String what, WireJson json, String hint) {
        if (!exchanged.isError()) {
            throw new AssertionError(
                    what + ": expected to fail with " + code + ", but it succeeded with\n  " + exchanged.body());
        }
        if (!exchanged.code().equals(code)) {
            throw new AssertionError(
                    what + ": expected to fail with " + code + ", but it failed with\n  " + exchanged.failure() + hint);
        }
        return new Failure(exchanged, json);
    }

    /** Expects this HTTP status. */
    public Failure withStatus(int status) {
        return check(
                exchanged.status() == status, "expected the status " + status + ", but it was " + exchanged.status());
    }

    /** Gives the error's details; null where it has none. */
    public <T> @Nullable T details(Class<T> type) {
        return json.value(exchanged.error().path("details"), type, what());
    }

    /** Hands the error's details to assertions. */
    public <T> Failure withDetails(Class<T> type, Consumer<? super @Nullable T> assertions) {
        assertions.accept(details(type));
        return this;
    }

    /** Expects these details; both are compared as a client gets them. */
    public Failure withDetails(Object expected) {
        JsonNode details = exchanged.error().path("details");
        return check(
                json.isWrittenAs(expected, null, details),
                "expected the details\n  " + json.argument(expected, null) + "\nbut they were\n  " + details);
    }

    /**
     * Expects that a field breaks a constraint.
     *
     * @param path the field's, with dots: {@code review.lines.0.text}
     * @param constraint the constraint's simple name, {@code NotBlank}
     */
    public Failure withField(String path, String constraint) {
        return check(
                errors("fields").stream()
                        .anyMatch(field -> FieldPath.text(field.path("path")).equals(path)
                                && field.path("code").asString("").equals(constraint)),
                "expected " + path + " to break " + constraint + ", but it failed with\n  " + exchanged.failure());
    }

    /** Expects that as many constraints are broken as this, those of no field included. */
    public Failure withErrors(int number) {
        int found = errors("fields").size() + errors("form").size();
        return check(
                found == number,
                "expected " + number + " broken constraints, but there are " + found + "\n  " + exchanged.failure());
    }

    /** Expects that a constraint is broken that belongs to no field. */
    public Failure withFormError(String constraint) {
        return check(
                errors("form").stream()
                        .anyMatch(error -> error.path("code").asString("").equals(constraint)),
                "expected the form to break " + constraint + ", but it failed with\n  " + exchanged.error());
    }

    /** Expects that this place in the request could not be understood, with dots: {@code review.rating}. */
    public Failure at(String path) {
        String found = FieldPath.text(exchanged.error().path("details").path("path"));
        return check(found.equals(path), "expected a mistake at " + path + ", but it is at " + found);
    }

    private List<JsonNode> errors(String kind) {
        return exchanged.error().path("details").path(kind).valueStream().toList();
    }

    private Failure check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(what() + ": " + otherwise);
        }
        return this;
    }

    private String what() {
        return exchanged.staleness().what();
    }

    @Override
    Failure self() {
        return this;
    }
}
