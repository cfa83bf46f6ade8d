package dev.mizan.spring.app;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves an application of a test's own on a free port, for as long as the test runs. */
public final class OwnPort {

    private OwnPort() {}

    /**
     * Starts the application, hands the port to the test, and ends the application.
     *
     * @param properties {@code name=value}, before those of {@code application.properties}
     */
    public static void serve(Class<?> configuration, IntConsumer test, String... properties) {
        String[] arguments = Stream.concat(Stream.of("server.port=0"), Arrays.stream(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.SERVLET)
                .run(arguments)) {
            test.accept(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
