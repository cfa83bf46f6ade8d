package dev.mizan.spring.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.function.MistakeException;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.async.DeferredResult;

/** Nobody knows when the work of a controller commits that goes on when its method has returned. */
class UnfinishedViewsTest {

    record ItemContext() {}

    @Controller
    static class Called {
        @PostMapping
        @Affects(ItemContext.class)
        Callable<String> later() {
            return () -> "";
        }
    }

    @Controller
    static class Deferred {
        @PostMapping
        @Affects(ItemContext.class)
        DeferredResult<String> later() {
            return new DeferredResult<>();
        }
    }

    @Controller
    static class Wrapped {
        @PostMapping
        @Affects(ItemContext.class)
        ResponseEntity<CompletableFuture<String>> later() {
            return ResponseEntity.ok(new CompletableFuture<>());
        }
    }

    @Controller
    static class Innocent {
        @PostMapping
        CompletableFuture<String> affectsNothing() {
            return new CompletableFuture<>();
        }

        @PostMapping("/list")
        @Affects(ItemContext.class)
        ResponseEntity<List<String>> finished() {
            return ResponseEntity.ok(List.of());
        }
    }

    private static WebApplicationContextRunner with(Class<?> bean) {
        return new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(MizanFunctionAutoConfiguration.class, MizanViewAutoConfiguration.class))
                .withBean(bean);
    }

    @ParameterizedTest
    @CsvSource({"Called, Callable", "Deferred, DeferredResult", "Wrapped, CompletableFuture"})
    void areRefusedAtStart(String bean, String type) throws ClassNotFoundException {
        with(Class.forName(UnfinishedViewsTest.class.getName() + "$" + bean))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(MistakeException.class)
                        .hasMessageContaining(bean + ".later: it returns " + type)
                        .hasMessageContaining("[ASYNC_RESULT]"));
    }

    @Test
    void areNotWhatIsFinishedOrAffectsNothing() {
        with(Innocent.class).run(context -> assertThat(context).hasNotFailed());
    }
}
