package dev.mizan.spring.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.edge.Edge;
import dev.mizan.edge.EdgeDialect;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.invalidation.Target;
import dev.mizan.spring.cache.MizanCacheAutoConfiguration;
import dev.mizan.spring.function.MizanFunctionAutoConfiguration;
import dev.mizan.spring.function.Publication;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("An edge that Mizan does not know")
@Timeout(60)
class OwnDialectTest {

    @MizanContext(cache = "10m")
    record PriceContext(String good) {}

    @SuppressWarnings("unused")
    static class Prices {

        @Client(PriceContext.class)
        @PermitAll
        int price(String good) {
            return 0;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {

        @Bean
        EdgeDialect edgeDialect() {
            return new SurrogateKeys("the edge's token");
        }
    }

    private final BlockingQueue<String> purges = new LinkedBlockingQueue<>();
    private HttpServer address;

    @BeforeEach
    void takesPurges() throws IOException {
        address = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address.createContext("/", this::purge);
        address.start();
    }

    @AfterEach
    void end() {
        address.stop(0);
    }

    private void purge(HttpExchange exchange) throws IOException {
        purges.add(exchange.getRequestMethod()
                + ' '
                + exchange.getRequestHeaders().getFirst("Surrogate-Key")
                + ' '
                + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void is_told_in_the_dialect_that_is_a_bean() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MizanFunctionAutoConfiguration.class,
                        MizanCacheAutoConfiguration.class,
                        MizanEdgeAutoConfiguration.class))
                .withUserConfiguration(Own.class)
                .withBean(Prices.class)
                .withPropertyValues(
                        "mizan.secret=a secret of many bytes",
                        "mizan.edge.purge=http://127.0.0.1:"
                                + address.getAddress().getPort() + "/purge")
                .run(application -> {
                    Target price = new Target.Broad(
                            application
                                    .getBean(Publication.class)
                                    .registry()
                                    .context(PriceContext.class)
                                    .orElseThrow(),
                            Optional.empty());

                    application.getBean(Edge.class).invalidated(List.of(price));

                    String purge = purges.take();
                    assertThat(purge).matches("POST [A-Za-z0-9_-]{1,32} Bearer the edge's token");
                    Map<String, String> kept = application
                            .getBean(PublicAnswers.class)
                            .begin(new PriceContext("tea"))
                            .headers();
                    assertThat(kept.get("Surrogate-Key").split(" ")).contains(purge.split(" ")[1]);
                });
    }
}
