package dev.mizan.spring.observation;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.dispatch.Observer;
import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ObservationTest {

    record ThingContext() {}

    static class Things {

        private final ObservationRegistry registry;

        Things(ObservationRegistry registry) {
            this.registry = registry;
        }

        @Client(ThingContext.class)
        @PermitAll
        String thing() {
            return "thing";
        }

        @Client
        @Affects(ThingContext.class)
        @PermitAll
        void change() {
            Observation.start("inner", registry).stop();
        }

        @Client
        @PermitAll
        void fail() {
            throw new IllegalStateException();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Observed {

        @Bean
        TestObservationRegistry registry() {
            return TestObservationRegistry.create();
        }

        @Bean
        Things things(ObservationRegistry registry) {
            return new Things(registry);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    TestObservationRegistry registry;

    private Browser browser;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        browser.session();
        registry.clear();
    }

    @Test
    void aCallIsOneWithItsNameAndNoCode() {
        browser.call("change", "{}");

        assertThat(registry)
                .hasObservationWithNameEqualTo("mizan.operation")
                .that()
                .hasContextualNameEqualTo("call change")
                .hasLowCardinalityKeyValue("operation", "call")
                .hasLowCardinalityKeyValue("name", "change")
                .hasLowCardinalityKeyValue("code", "none")
                .hasBeenStarted()
                .hasBeenStopped();
    }

    @Test
    void whatItFailedWithIsItsCode() {
        browser.call("fail", "{}");

        assertThat(registry)
                .hasObservationWithNameEqualTo("mizan.operation")
                .that()
                .hasLowCardinalityKeyValue("code", "INTERNAL_ERROR");
    }

    @Test
    void aFetchIsOneToo() {
        browser.get("/api/mizan/ctx/thing/");

        assertThat(registry)
                .hasObservationWithNameEqualTo("mizan.operation")
                .that()
                .hasContextualNameEqualTo("fetch thing")
                .hasLowCardinalityKeyValue("operation", "fetch");
    }

    @Test
    void whatAFunctionObservesIsItsChild() {
        browser.call("change", "{}");

        assertThat(registry)
                .hasObservationWithNameEqualTo("inner")
                .that()
                .hasParentObservationContextMatching(parent -> "mizan.operation".equals(parent.getName()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GET /api/mizan/ctx/thing/, /api/mizan/ctx/thing/",
        "GET /api/mizan/session/, /api/mizan/session/",
        "POST /api/mizan/call/, /api/mizan/call/",
        "DELETE /api/mizan/call/, /api/mizan/call/",
        "GET /api/mizan/ctx/nothing/, NOT_FOUND",
        "GET /api/mizan/anything, NOT_FOUND"
    })
    void springsOwnObservationKnowsThePath(String line, String uri) {
        Wire.request(port, line);

        assertThat(registry)
                .hasObservationWithNameEqualTo("http.server.requests")
                .that()
                .hasLowCardinalityKeyValue("uri", uri);
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MizanObservationAutoConfiguration.class));

    @Test
    void anApplicationNamesThemInItsOwnWay() {
        TestObservationRegistry own = TestObservationRegistry.create();
        application
                .withBean(ObservationRegistry.class, () -> own)
                .withBean(MizanObservationConvention.class, Renamed::new)
                .run(context -> {
                    context.getBean(Observer.class)
                            .begin(new Observer.Operation.Fetch("thing"))
                            .end(Optional.empty());
                    assertThat(own)
                            .hasObservationWithNameEqualTo("shop.calls")
                            .that()
                            .hasLowCardinalityKeyValue("region", "eu")
                            .hasLowCardinalityKeyValue("name", "thing");
                });
    }

    @Test
    void nothingIsObservedWithoutARegistry() {
        application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Observer.class));
    }

    @Test
    void aRegistryThatObservesNothingCostsNothing() {
        Observer observer = new MicrometerObserver(ObservationRegistry.NOOP, Optional.empty());

        assertThat(observer.begin(new Observer.Operation.Call("change")))
                .isSameAs(Observer.NONE.begin(new Observer.Operation.Call("change")));
    }

    private static final class Renamed implements MizanObservationConvention {

        @Override
        public String getName() {
            return "shop.calls";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(MizanObservationContext context) {
            return MizanObservationConvention.super
                    .getLowCardinalityKeyValues(context)
                    .and("region", "eu");
        }
    }
}
