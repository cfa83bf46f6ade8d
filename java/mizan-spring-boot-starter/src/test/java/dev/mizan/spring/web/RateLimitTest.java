package dev.mizan.spring.web;

import static dev.mizan.spring.app.Wire.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.dispatch.RateLimiter;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A limiter that is a bean, over Bucket4j. Each test comes from an address of its own, as a trusted proxy says it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
class RateLimitTest {

    record ThingContext() {}

    static class Things {

        @Client(ThingContext.class)
        @PermitAll
        String thing() {
            return "thing";
        }

        @Client
        @PermitAll
        String hello() {
            return "hello";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Limited {

        @Bean
        Things things() {
            return new Things();
        }

        @Bean
        RateLimiter rateLimiter() {
            return new PerAddress(3, Duration.ofDays(1));
        }
    }

    @LocalServerPort
    int port;

    @Test
    void refusesAnAddressAfterItsBurst() {
        for (int i = 0; i < 3; i++) {
            assertThat(read("198.51.100.1").status()).isEqualTo(200);
        }
        Wire.Answer answer = read("198.51.100.1");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.header("Retry-After")).singleElement().asString().matches("[1-9][0-9]*");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(read("198.51.100.2").status()).as("another address").isEqualTo(200);
    }

    @Test
    void countsCallsAndSessionsToo() {
        String from = "X-Forwarded-For: 198.51.100.3";
        Browser browser = new Browser(port);
        browser.session();
        for (int i = 0; i < 3; i++) {
            assertThat(browser.call("hello", "{}", from).body()).isEqualTo("{\"result\":\"hello\"}");
        }
        assertThat(browser.call("hello", "{}", from).code()).isEqualTo("RATE_LIMITED");
        assertThat(browser.get("/api/mizan/session/", from).code()).isEqualTo("RATE_LIMITED");
    }

    private Wire.Answer read(String address) {
        return request(port, "GET /api/mizan/ctx/thing/", "X-Forwarded-For: " + address);
    }
}
