package dev.mizan.ssr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RendererBuilderTest {

    private static final Duration NOTHING = Duration.ZERO;
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Named<UnaryOperator<RendererBuilder>>> mistakes() {
        return Stream.of(
                Named.of("no command", builder -> builder.command()),
                Named.of("no workers", builder -> builder.workers(0)),
                Named.of("a negative queue budget", builder -> builder.queueBudget(Duration.ofMillis(-1))),
                Named.of("no soft budget", builder -> builder.renderBudget(NOTHING, SECOND)),
                Named.of(
                        "a hard budget below the soft", builder -> builder.renderBudget(SECOND, SECOND.minusMillis(1))),
                Named.of("no start budget", builder -> builder.startBudget(NOTHING)),
                Named.of("no renders", builder -> builder.recycling(0, 1 << 30, SECOND)),
                Named.of("no memory", builder -> builder.recycling(1, (64 << 20) - 1, SECOND)),
                Named.of("no age", builder -> builder.recycling(1, 1 << 30, SECOND.minusMillis(1))),
                Named.of("no frame", builder -> builder.frameLimit(1023)),
                Named.of("a frame above the limit", builder -> builder.frameLimit((32 << 20) + 1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_refused_with_what_to_do(UnaryOperator<RendererBuilder> mistake) {
        assertThatThrownBy(() ->
                        mistake.apply(Renderer.builder(Path.of("server.mjs"))).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Renderer: ");
    }
}
