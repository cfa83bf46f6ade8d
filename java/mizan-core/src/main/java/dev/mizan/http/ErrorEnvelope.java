package dev.mizan.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * An error as every request to the base path gets it: {@code {"error":{"code","message","details"}}}, never cached.
 *
 * @param status the HTTP status
 * @param code the code, one of {@link ErrorCode} or the application's own
 * @param message for people; never with a value that the client sent
 * @param details its details as JSON text, if it has any
 * @param headers headers beside those that every error has
 */
public record ErrorEnvelope(
        int status, String code, String message, Optional<String> details, Map<String, String> headers) {

    public ErrorEnvelope {
        headers = Map.copyOf(headers);
    }

    /** Gives the envelope of an error of Mizan's own. A 401 challenges with {@code Mizan}, never with {@code Basic}. */
    public static ErrorEnvelope of(ErrorCode code) {
        return of(code, code.message());
    }

    /** Gives the envelope with a message of its own. */
    public static ErrorEnvelope of(ErrorCode code, String message) {
        Map<String, String> headers = code == ErrorCode.UNAUTHORIZED ? Map.of("WWW-Authenticate", "Mizan") : Map.of();
        return new ErrorEnvelope(code.status(), code.name(), message, Optional.empty(), headers);
    }

    /** Gives the 400 that says where in the request it went wrong. */
    public static ErrorEnvelope badRequest(String message, List<?> path) {
        return of(ErrorCode.BAD_REQUEST, message).at(path);
    }

    /** Gives the same error with this place in the request as its details. */
    public ErrorEnvelope at(List<?> path) {
        return withDetails("{\"path\":" + JsonPath.write(path) + "}");
    }

    /** Gives the same error with these details. */
    public ErrorEnvelope withDetails(String json) {
        return new ErrorEnvelope(status, code, message, Optional.of(json), headers);
    }

    /** Gives the same error with one more header. */
    public ErrorEnvelope withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ErrorEnvelope(status, code, message, details, more);
    }

    /** The error object without the envelope: what stands behind {@code "error":}. */
    public String json() {
        StringBuilder json =
                new StringBuilder(128).append("{\"code\":\"").append(code).append("\",\"message\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, json);
        json.append('"');
        details.ifPresent(text -> json.append(",\"details\":").append(text));
        return json.append('}').toString();
    }

    /** Gives the response. */
    public Response response() {
        return response(new byte[0]);
    }

    /**
     * Gives the response of a call that had effects although it failed.
     *
     * @param moreMembers further members of the body in JSON, each beginning with a comma
     */
    public Response response(byte[] moreMembers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", Response.JSON);
        all.put("Cache-Control", "no-store");
        all.putAll(headers);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("{\"error\":" + json()).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(moreMembers);
        body.write('}');
        return new Response(status, all, body.toByteArray(), Optional.of(code));
    }
}
