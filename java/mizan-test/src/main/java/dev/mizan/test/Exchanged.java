package dev.mizan.test;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An answer, and what became stale on the way to it. */
record Exchanged(int status, JsonNode body, TestUser user, Staleness staleness) {

    boolean isError() {
        return body.has("error");
    }

    JsonNode error() {
        return body.path("error");
    }

    String code() {
        return error().path("code").asString("");
    }

    /** The failure on a line or more, as a message says it. */
    String failure() {
        JsonNode details = error().path("details");
        String fields = details.path("fields")
                .valueStream()
                .map(field -> "\n  " + FieldPath.text(field.path("path")) + ": "
                        + field.path("code").asString("") + " ("
                        + field.path("message").asString("") + ")")
                .collect(Collectors.joining());
        String place = details.path("path").isEmpty() ? "" : " at " + FieldPath.text(details.path("path"));
        return status + " " + code() + place + ": " + error().path("message").asString("") + fields;
    }
}
