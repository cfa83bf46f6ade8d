package dev.mizan.spring.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Invalidations;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.view.Pages.Failures;
import dev.mizan.spring.view.Pages.Items;
import dev.mizan.spring.view.Pages.Views;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** A controller's answer says what it made stale, by the same path as a call's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ViewsTest {

    private static final String STALE = "X-Mizan-Invalidate";

    @LocalServerPort
    int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Items items() {
            return new Items();
        }

        @Bean
        Views views(Items items, Invalidations invalidations) {
            return new Views(items, invalidations);
        }

        @Bean
        Failures failures(Items items) {
            return new Failures(items);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    private Wire.Answer post(String path) {
        return Wire.request(port, "POST " + path, new byte[0]);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/name/7, 302",
        "/redirect/7, 302",
        "/body/7, 200",
        "/entity/7, 200",
        "/written/7, 200",
        "/stream/7, 200",
        "/throws/7, 500"
    })
    void saysWhatItMadeStaleAndIsNeverStored(String path, int status) {
        Wire.Answer answer = post(path);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header(STALE)).containsExactly("item;id=7");
        assertThat(answer.header("Cache-Control")).isNotEmpty().allMatch(value -> value.contains("no-store"));
        assertThat(answer.header("CDN-Cache-Control")).allMatch(value -> value.equals("no-store"));
    }

    @Test
    void saysWhatNestedFunctionsChangedTooAndNoValuesOfPerUserContexts() {
        assertThat(post("/joins/7").header(STALE)).containsExactly("other, item;id=8, own");
        assertThat(post("/passes").header(STALE)).containsExactly("other");
    }

    @Test
    void saysNothingWhereNothingBecameStale() {
        Wire.Answer answer = Wire.request(port, "GET /look");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(STALE)).isEmpty();
        assertThat(post("/rolledBack/7").header(STALE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity", "notFound", "status", "sent", "annotated", "problem", "error", "page"})
    void thatReturnsAFailureMadeNothingStale(String failure) {
        Wire.Answer answer = post("/failed/" + failure);

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header(STALE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"committed, item", "called, other"})
    void thatReturnsAFailureMadeStaleOnlyWhatATransactionCommitted(String failure, String stale) {
        Wire.Answer answer = post("/failed/" + failure);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header(STALE)).containsExactly(stale);
    }

    @Test
    void thatSentItsHeadTooEarlyIsToldInTheLog(CapturedOutput output) {
        Wire.Answer answer = post("/early/7");

        assertThat(answer.header(STALE)).isEmpty();
        assertThat(output).contains("The answer had begun before everything that it makes stale was known");
    }

    @Test
    void isNoCall() {
        Wire.Answer call = Wire.request(
                port,
                "POST /api/mizan/call/",
                "{\"fn\":\"change\",\"args\":{}}".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json");

        assertThat(call.body()).contains("\"invalidate\":[\"other\"]");
        assertThat(call.header(STALE)).isEmpty();
    }
}
