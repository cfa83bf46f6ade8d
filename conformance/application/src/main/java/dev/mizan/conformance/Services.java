package dev.mizan.conformance;

import dev.mizan.cache.MemoryStore;
import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.dispatch.Dispatcher;
import dev.mizan.dispatch.DispatcherBuilder;
import dev.mizan.dispatch.PlainInvoker;
import dev.mizan.dispatch.SingleFlightLimits;
import dev.mizan.function.Registry;
import dev.mizan.schema.SchemaBuilder;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The objects whose methods a server under test publishes. */
public final class Services {

    private static final byte[] SECRET = "a secret of the conformance suite".getBytes(StandardCharsets.UTF_8);
    private static final int CACHE_BYTES = 1 << 20;

    /** The protocol's limits but for the time: on a busy machine the same has to be read as on an idle one. */
    private static final SingleFlightLimits UNHURRIED = new SingleFlightLimits(
            SingleFlightLimits.DEFAULT.contexts(), SingleFlightLimits.DEFAULT.bytes(), Duration.ofSeconds(30));

    private Services() {}

    /** Gives an object of each class, with no state but its own. */
    public static List<Object> create() {
        return List.of(
                new Values(),
                new Products(),
                new Members(),
                new Carts(),
                new Pages(),
                new Feeds(),
                new Uploads(),
                new Arguments(),
                new Results(),
                new Constraints(),
                new Forms(),
                new Failures());
    }

    /** Begins a dispatcher over new ones, for a server that has no framework to make it. */
    public static DispatcherBuilder dispatcher() {
        List<Object> services = create();
        Registry registry = Registry.of(services.stream()
                .flatMap(service -> Arrays.stream(service.getClass().getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList());
        return Dispatcher.builder(registry, new PlainInvoker(registry, services))
                .identitySecret(SECRET)
                .schemaHash(SchemaBuilder.build(registry).hash())
                .allowedOrigins(List.of("https://friend.example"))
                .singleFlight(UNHURRIED)
                .formPages(new FormPage())
                .cache(
                        OriginCache.builder(new MemoryStore(CACHE_BYTES), Secret.of(SECRET))
                                .build(),
                        context -> true)
                .validation(Validation.buildDefaultValidatorFactory());
    }
}
