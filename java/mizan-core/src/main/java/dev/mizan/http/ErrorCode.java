package dev.mizan.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors that are Mizan's own, with their status and what they say where nothing more is known. */
public enum ErrorCode {
    /** Malformed JSON, invalid UTF-8, an unknown parameter or argument, a wrong type. */
    BAD_REQUEST(400, "The request cannot be understood."),
    /** Nobody is logged in, or a token is bad. */
    UNAUTHORIZED(401, "Log in first."),
    /** The caller may not do this. */
    FORBIDDEN(403, "This is not allowed."),
    /** The request may have been forged by another site. */
    CSRF_FAILED(403, "The request could not be proven to come from this site."),
    /** There is no such function or context, or no such path. */
    NOT_FOUND(404, "There is nothing of this name."),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405, "This method is not allowed here."),
    /** The body is too large. */
    PAYLOAD_TOO_LARGE(413, "The request is too large."),
    /** The path or query is too long. */
    URI_TOO_LONG(414, "The address is too long."),
    /** The body is of a type that is not understood here. */
    UNSUPPORTED_MEDIA_TYPE(415, "Send application/json in UTF-8."),
    /** Arguments break a constraint. */
    VALIDATION_FAILED(422, "Some values are not valid."),
    /** Too many requests. */
    RATE_LIMITED(429, "Too many requests; try again later."),
    /** The server failed. */
    INTERNAL_ERROR(500, "Something went wrong on the server."),
    /** The server cannot answer now. */
    UNAVAILABLE(503, "The server cannot answer now; try again later.");

    /** A client's own failures, which no server may send. */
    private static final Set<String> CLIENT = Set.of("NETWORK", "TIMEOUT", "ABORTED", "BAD_RESPONSE", "SCHEMA");

    private static final Set<String> NAMES =
            Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final int status;
    private final String message;

    ErrorCode(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it says where nothing more is known. */
    public String message() {
        return message;
    }

    /** Whether an application's own errors cannot have this code. */
    public static boolean isReserved(String code) {
        return NAMES.contains(code) || CLIENT.contains(code);
    }

    /** Gives the code for a status that something before Mizan has set: the nearest of its kind. */
    public static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION_FAILED;
            case 429 -> RATE_LIMITED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
