package dev.mizan.spring.web;

import static dev.mizan.spring.app.Refused.assertRefused;
import static dev.mizan.spring.app.Wire.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.spring.app.OwnPort;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The filters of an application between the envelope and Mizan: they may change its answers, and not give their own. */
class EnvelopeFilterTest {

    private static final String READ = "GET /api/mizan/ctx/thing/";

    @Test
    void answersPassThroughAStreamThatAFilterHadBefore() {
        OwnPort.serve(
                Application.class,
                port -> assertThat(request(port, READ, "X-Filter: stream").body())
                        .isEqualTo("{\"thing\":\"thing\"}"));
    }

    @Test
    void whatAFilterWritesInPlaceOfAnAnswerIsARefusal() {
        OwnPort.serve(Application.class, port -> {
            assertRefused(request(port, READ, "X-Filter: writer"), 401, "UNAUTHORIZED");
            assertRefused(request(port, READ, "X-Filter: bytes"), 401, "UNAUTHORIZED");
            assertRefused(request(port, READ, "X-Filter: busy"), 503, "UNAVAILABLE");
        });
    }

    record ThingContext() {}

    static class Things {

        @Client(ThingContext.class)
        @PermitAll
        String thing() {
            return "thing";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Things.class)
    static class Application {

        @Bean
        FilterRegistrationBean<Filter> filter() {
            return new FilterRegistrationBean<>((request, response, chain) -> {
                HttpServletResponse http = (HttpServletResponse) response;
                switch (String.valueOf(((HttpServletRequest) request).getHeader("X-Filter"))) {
                    case "stream" -> chain.doFilter(request, new Eager(http));
                    case "writer" -> http.getWriter().write("<html>A page");
                    case "bytes" -> http.getOutputStream().write("<html>A page".getBytes(UTF_8));
                    default -> {
                        http.setStatus(503);
                        http.getWriter().write("<html>Be back soon");
                    }
                }
            });
        }
    }

    /** Asks for the stream at once, as filters that compress do. */
    private static final class Eager extends HttpServletResponseWrapper {

        private final ServletOutputStream stream;

        Eager(HttpServletResponse response) throws IOException {
            super(response);
            stream = response.getOutputStream();
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }
    }
}
