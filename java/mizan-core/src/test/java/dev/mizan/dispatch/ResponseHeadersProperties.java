package dev.mizan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, thrown or named: no response header has anything but spaces and visible ASCII in it. */
class ResponseHeadersProperties {

    // One for all tries: jqwik makes this class anew for each.
    private static final Dispatcher DISPATCHER = Answers.builder(new Shop())
            .rateLimiter(ResponseHeadersProperties::limit)
            .build();

    /** Text with line ends, controls and letters of every plane in it. */
    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.strings()
                .withChars("\r\n\t\0 :,;=%\"\\/?&\u007f\u0085\u00e9\u2028")
                .all()
                .ofMaxLength(40);
    }

    @Property(tries = 300)
    void whatever_the_path_and_the_query_are(@ForAll("nasty") String text) {
        assertSafe(DISPATCHER.dispatch(Request.get("/" + text)));
        assertSafe(DISPATCHER.dispatch(Request.get("/ctx/" + text + "/")));
        assertSafe(DISPATCHER.dispatch(Request.get("/ctx/catalog/?category=" + text)));
        assertSafe(DISPATCHER.dispatch(Request.get("/ctx/catalog/?" + text)));
    }

    @Property(tries = 300)
    void whatever_the_method_and_the_headers_are(@ForAll("nasty") String text) {
        assertSafe(DISPATCHER.dispatch(Request.of(text, "/call/")));
        for (String name : List.of(
                "Authorization", "Origin", "If-None-Match", "Content-Type", "X-Mizan-Token", "Sec-Fetch-Site")) {
            assertSafe(DISPATCHER.dispatch(Request.get("/ctx/cart/").header(name, text)));
            assertSafe(
                    DISPATCHER.dispatch(Request.call("echo", "{\"text\":\"a\"}").header(name, text)));
        }
    }

    @Property(tries = 300)
    void whatever_a_call_sends(@ForAll("nasty") String text) {
        String json = JsonMapper.shared().writeValueAsString(text);
        assertSafe(DISPATCHER.dispatch(Request.call(text)));
        assertSafe(DISPATCHER.dispatch(Request.call("{\"fn\":" + json + ",\"args\":{}}")));
        assertSafe(DISPATCHER.dispatch(Request.call("rename", "{\"productId\":1,\"name\":" + json + "}")));
        assertSafe(DISPATCHER.dispatch(Request.call("echo", "{" + json + ":1}")));
    }

    @Property(tries = 300)
    void whoever_asks_and_whatever_the_token_is(@ForAll("nasty") String text) {
        Who who = Who.user(text, text);
        assertSafe(DISPATCHER.dispatch(Request.get("/ctx/cart/").as(who)));
        assertSafe(DISPATCHER.dispatch(
                Request.get("/session/").as(who).csrf(new CsrfToken(Optional.of(text), text, text))));
    }

    @Property(tries = 100)
    void whatever_is_thrown(@ForAll("nasty") String text) {
        assertVisible(DISPATCHER.dispatch(Request.get("/session/").header("X-Failure", text)));
    }

    @Property(tries = 100)
    void however_long_one_has_to_wait(@ForAll long seconds) {
        assertSafe(DISPATCHER.dispatch(Request.get("/session/").header("X-Wait", Long.toString(seconds))));
    }

    @Property(tries = 300)
    void since_a_response_takes_nothing_else(@ForAll("nasty") String text) {
        assumeThat(isVisible(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Response(200, Map.of("X-Thing", text), new byte[0]))
                .withMessageContaining("X-Thing");
        assertThatIllegalArgumentException().isThrownBy(() -> new Response(200, Map.of(text, "x"), new byte[0]));
    }

    private static Optional<Duration> limit(Exchange exchange) {
        String failure = exchange.header("X-Failure");
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return Optional.ofNullable(exchange.header("X-Wait"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    /** What the response itself refuses shows as a failure of the server. */
    private static void assertSafe(Response response) {
        assertThat(response.status()).isLessThan(500);
        assertVisible(response);
    }

    private static void assertVisible(Response response) {
        assertThat(response.headers()).isNotEmpty().allSatisfy((name, value) -> {
            assertThat(name).matches("[A-Za-z-]+");
            assertThat(isVisible(value)).as(name + " of " + response.status()).isTrue();
        });
    }

    private static boolean isVisible(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }
}
