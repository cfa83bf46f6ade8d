package dev.mizan.dispatch;

import dev.mizan.form.FormFailure.Problem;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.ArgumentType;
import dev.mizan.json.ArgumentTypes;
import dev.mizan.json.FilePlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page that shows a form again is told. */
final class FormErrors {

    private static final Set<String> OF_CACHES =
            Set.of("cache-control", "cdn-cache-control", "etag", "last-modified", "expires", "cache-groups", "xkey");

    private FormErrors() {}

    static List<Problem> problems(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new Problem(error.path(), error.code(), error.message()))
                .toList();
    }

    /** Gives the problems of an error that a function has thrown: those of its fields, or the error itself. */
    static List<Problem> problems(JsonMapper mapper, ErrorEnvelope error) {
        List<Problem> problems = new ArrayList<>();
        JsonNode details = mapper.readTree(error.details().orElse("{}"));
        for (String list : List.of("fields", "form")) {
            for (JsonNode each : details.path(list)) {
                if (each.path("code").isString() && each.path("message").isString()) {
                    problems.add(problem(each));
                }
            }
        }
        return problems.isEmpty() ? List.of(new Problem(List.of(), error.code(), error.message())) : problems;
    }

    private static Problem problem(JsonNode error) {
        List<Object> path = new ArrayList<>();
        error.path("path").forEach(step -> path.add(step.isInt() ? (Object) step.asInt() : step.asString()));
        return new Problem(
                path, error.get("code").asString(), error.get("message").asString());
    }

    /** Adds what was wrong with files to what was wrong with the fields: a file that was refused is not missing. */
    static List<FieldError> withFiles(
            List<FieldError> errors, FormBodyStep.Fields fields, UnaryOperator<String> messages) {
        List<FieldError> all = new ArrayList<>();
        fields.files().wrongType().forEach(place -> all.add(error(place, "UploadType", messages)));
        fields.tooLarge().forEach(place -> all.add(error(place, "UploadSize", messages)));
        errors.stream()
                .filter(error -> all.stream().noneMatch(file -> file.path().equals(error.path())))
                .toList()
                .forEach(all::add);
        return all;
    }

    private static FieldError error(FilePlace place, String code, UnaryOperator<String> messages) {
        return new FieldError(place.path(), code, messages.apply(code), Map.of());
    }

    /** What may be shown again of what was sent: no secrets, and nothing that is no field. */
    static Map<String, List<String>> shown(Map<String, List<String>> texts, ArgumentTypes types, JsonNode args) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        texts.forEach((name, values) -> {
            if (!name.startsWith("_") && !isSecret(FormArguments.path(name), types, args)) {
                shown.put(name, List.copyOf(values));
            }
        });
        return shown;
    }

    /** What lies inside of a secret is one, too. */
    private static boolean isSecret(List<Object> path, ArgumentTypes types, JsonNode args) {
        for (int i = 1; i <= path.size(); i++) {
            Optional<ArgumentType> type = types.at(path.subList(0, i), args);
            if (type.isEmpty() || type.get().secret()) {
                return true;
            }
        }
        return false;
    }

    static boolean isOfACache(String header) {
        return OF_CACHES.contains(header.toLowerCase(Locale.ROOT));
    }
}
