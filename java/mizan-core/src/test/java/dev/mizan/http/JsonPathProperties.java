package dev.mizan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class JsonPathProperties {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Provide
    Arbitrary<List<Object>> paths() {
        Arbitrary<Object> names = Arbitraries.strings()
                .ofMaxLength(12)
                .map(it -> new String(it.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<Object> indexes = Arbitraries.integers().greaterOrEqual(0).map(it -> it);
        return Arbitraries.oneOf(names, indexes).list().ofMaxSize(6);
    }

    @Property
    void is_read_as_the_names_and_indexes_that_it_was_written_from(@ForAll("paths") List<Object> path) {
        assertThat(JSON.readTree(JsonPath.write(path)).toString()).isEqualTo(JSON.writeValueAsString(path));
    }

    @Property
    void stays_whole_inside_the_envelope(@ForAll("paths") List<Object> path) {
        byte[] body = ErrorEnvelope.badRequest("m", path).response().body();

        assertThat(JSON.readTree(body).at("/error/details/path")).hasToString(JSON.writeValueAsString(path));
    }
}
