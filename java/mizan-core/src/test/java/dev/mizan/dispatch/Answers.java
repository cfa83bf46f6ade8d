package dev.mizan.dispatch;

import dev.mizan.function.Registry;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.Response;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher over a shop, and what its answers say. */
final class Answers {

    static final String SCHEMA = "5d41402abc4b2a76";

    private Answers() {}

    static DispatcherBuilder builder(Shop shop) {
        return builder(Shop.registry(), shop);
    }

    static DispatcherBuilder builder(Registry registry, Object functions) {
        return Dispatcher.builder(registry, new PlainInvoker(registry, List.of(functions)))
                .identitySecret("a secret of sixteen bytes".getBytes(StandardCharsets.UTF_8))
                .schemaHash(SCHEMA)
                .validation(Validation.buildDefaultValidatorFactory())
                .exceptionTranslator(thrown ->
                        thrown instanceof SecurityException ? Optional.of(ErrorCode.FORBIDDEN) : Optional.empty())
                .failureIds(() -> "id-1");
    }

    static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(Response response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String code(Response response) {
        return json(response).at("/error/code").asString("none");
    }
}
