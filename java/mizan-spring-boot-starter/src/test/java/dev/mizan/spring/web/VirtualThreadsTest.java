package dev.mizan.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.spring.app.Application;
import dev.mizan.spring.app.Browser;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The application on virtual threads: what runs, commits and joins is bound to them as to any other. */
@EnabledForJreRange(min = JRE.JAVA_21)
@SpringBootTest(
        classes = {Application.class, VirtualThreadsTest.Threads.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "spring.datasource.url=jdbc:h2:mem:virtual"})
class VirtualThreadsTest {

    static class Threads {

        @Client
        @PermitAll
        boolean isVirtual() throws ReflectiveOperationException {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
        }
    }

    @LocalServerPort
    int port;

    private Browser ann;

    @BeforeEach
    void logIn() {
        ann = Browser.loggedIn(port, "ann");
    }

    @Test
    void callsRunOnVirtualThreads() {
        assertThat(ann.call("isVirtual", "{}").body()).isEqualTo("{\"result\":true}");
    }

    @Test
    void whatABeanCommitsJoinsTheCall() {
        assertThat(ann.call("delegates", "{\"productId\":7}").body())
                .isEqualTo("{\"result\":null,\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":7}}]}");
    }

    @Test
    void whatIsRolledBackInvalidatesNothing() {
        assertThat(ann.call("failInTransaction", "{\"productId\":8}").body())
                .contains("INTERNAL_ERROR")
                .doesNotContain("invalidate");
    }

    @Test
    void callsAtTheSameTimeDoNotMix() {
        List<CompletableFuture<String>> answers = IntStream.range(100, 140)
                .mapToObj(id -> CompletableFuture.supplyAsync(() ->
                        ann.call("delegates", "{\"productId\":" + id + "}").body()))
                .toList();

        assertThat(IntStream.range(0, 40).mapToObj(i -> answers.get(i).join()))
                .containsExactlyElementsOf(IntStream.range(100, 140)
                        .mapToObj(id ->
                                "{\"result\":null,\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":"
                                        + id + "}}]}")
                        .toList());
    }
}
