package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.corpus.CorpusValues;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Registry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Values of the corpus")
class CorpusRoundTripTest {

    private static final Json JSON = Json.create(JsonLimits.DEFAULT);
    private static final Registry REGISTRY = CorpusValues.registry();

    /** Their classes write what a client cannot send: a computed property. */
    private static final Set<String> WRITTEN_ONLY = Set.of("account");

    static Stream<Arguments> echoed() {
        return CorpusValues.json().entrySet().stream()
                .filter(entry -> !WRITTEN_ONLY.contains(entry.getKey()))
                .filter(entry -> !function(entry.getKey()).parameters().isEmpty()
                        && function(entry.getKey()).kind() instanceof FunctionDefinition.Kind.Answer)
                .flatMap(entry -> entry.getValue().stream().map(json -> Arguments.of(entry.getKey(), json)));
    }

    private static FunctionDefinition function(String name) {
        return REGISTRY.function(name).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("echoed")
    @DisplayName("are read as they were written, and written as they were read")
    void roundTrip(String name, String json) {
        byte[] args = ("{\"value\":" + json + "}").getBytes(StandardCharsets.UTF_8);
        Decoded<@Nullable Object[]> read =
                JSON.argumentsReader(function(name)).read(new CallBody.Slice(args, 0, args.length));
        assertThat(read).isInstanceOf(Decoded.Value.class);
        @Nullable Object value = ((Decoded.Value<@Nullable Object[]>) read).value()[0];
        byte[] written = JSON.writer(function(name).resultType()).write(value);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    @DisplayName("cover every function that answers")
    void complete() {
        Map<String, List<String>> json = CorpusValues.json();
        assertThat(json).hasSize((int) REGISTRY.functions().stream()
                .filter(function -> !function.returnsNothing())
                .count());
        assertThat(json.values()).noneMatch(List::isEmpty);
    }
}
