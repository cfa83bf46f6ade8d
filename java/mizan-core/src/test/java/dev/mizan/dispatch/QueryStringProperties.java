package dev.mizan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class QueryStringProperties {

    private static final RequestLimits LIMITS = RequestLimits.DEFAULT;

    /** Texts of whole characters: half a surrogate pair has no bytes in UTF-8. */
    @Provide
    Arbitrary<Map<String, String>> parameters() {
        Arbitrary<String> text = Arbitraries.strings()
                .ofMaxLength(20)
                .map(it -> new String(it.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        return Arbitraries.maps(text, text).ofMaxSize(8);
    }

    @Property
    void what_an_encoder_wrote_is_read_back(@ForAll("parameters") Map<String, String> parameters) {
        assertThat(passed(query(List.copyOf(parameters.entrySet())))).isEqualTo(parameters);
    }

    @Property
    void the_order_of_parameters_does_not_matter(
            @ForAll("parameters") Map<String, String> parameters, @ForAll Random random) {
        List<Map.Entry<String, String>> shuffled = new ArrayList<>(parameters.entrySet());
        Collections.shuffle(shuffled, random);

        assertThat(passed(query(shuffled))).isEqualTo(parameters);
    }

    @Property
    void a_repeated_parameter_is_refused(@ForAll("parameters") Map<String, String> parameters) {
        List<Map.Entry<String, String>> twice = new ArrayList<>(parameters.entrySet());
        twice.addAll(parameters.entrySet());

        assertThat(QueryString.parse(query(twice), LIMITS) instanceof Outcome.Refused<?>)
                .isEqualTo(!parameters.isEmpty());
    }

    @Property
    void any_text_is_read_or_refused_and_says_the_same_when_it_is_written_again(
            @ForAll @StringLength(max = 60) @CharRange(from = 0, to = 0x17f) String query) {
        assertReadOrRefused(query);
    }

    @Property
    void a_text_of_the_grammars_own_characters_is_read_or_refused(@ForAll("nearlyQueries") String query) {
        assertReadOrRefused(query);
    }

    @Provide
    Arbitrary<String> nearlyQueries() {
        return Arbitraries.strings().withChars("%&=+ab0cC3f;").ofMaxLength(40);
    }

    private static void assertReadOrRefused(String query) {
        Outcome<Map<String, String>> outcome = QueryString.parse(query, LIMITS);

        if (outcome instanceof Outcome.Passed<Map<String, String>> passed) {
            assertThat(passed(query(List.copyOf(passed.value().entrySet())))).isEqualTo(passed.value());
        } else {
            assertThat(((Outcome.Refused<?>) outcome).error().status()).isEqualTo(400);
        }
    }

    private static String query(List<Map.Entry<String, String>> parameters) {
        return parameters.stream()
                .map(it -> encoded(it.getKey()) + '=' + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> passed(String query) {
        return ((Outcome.Passed<Map<String, String>>) QueryString.parse(query, LIMITS)).value();
    }
}
