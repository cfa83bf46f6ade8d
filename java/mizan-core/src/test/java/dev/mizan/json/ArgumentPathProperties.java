package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.function.Registry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

class ArgumentPathProperties {

    static class Functions {

        @Client
        public void grid(Map<String, List<Map<String, Integer>>> cells) {}
    }

    private final Json json = Json.create(JsonLimits.DEFAULT);
    private final ArgumentsReader reader =
            json.argumentsReader(Registry.of(List.of(Functions.class.getDeclaredMethods()))
                    .function("grid")
                    .orElseThrow());

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .excludeChars('\0')
                .ofMaxLength(10)
                .map(it -> new String(it.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property
    void a_wrong_value_is_refused_at_its_place_whatever_the_names_on_the_way(
            @ForAll("names") String outer,
            @ForAll @IntRange(max = 5) int index,
            @ForAll("names") String inner,
            @ForAll("wrong") Object wrong) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < index; i++) {
            list.add(Map.of("fine", i));
        }
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put(inner, wrong);
        list.add(cell);
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(Map.of("fn", "grid", "args", Map.of("cells", Map.of(outer, list))));

        CallBody call = ((Decoded.Value<CallBody>) json.readCall(body)).value();

        assertThat(((Decoded.Refused<?>) reader.read(call.args())).path())
                .isEqualTo(List.of("cells", outer, index, inner));
    }

    @Provide
    Arbitrary<Object> wrong() {
        return Arbitraries.of("7", true, 1.5, List.of(), Map.of(), 1L << 40);
    }

    @Property
    void any_bytes_are_read_or_refused(@ForAll byte[] body) {
        assertThat(json.readCall(body)).isNotNull();
    }
}
