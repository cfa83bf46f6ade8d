package dev.mizan.spring.actuator;

import dev.mizan.function.Registry;
import dev.mizan.spring.function.Publication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the functions are published: out of service until every bean is made. */
final class PublicationHealth implements HealthIndicator {

    private final Publication publication;

    PublicationHealth(Publication publication) {
        this.publication = publication;
    }

    @Override
    public Health health() {
        return publication
                .registryIfReady()
                .map(PublicationHealth::up)
                .orElseGet(() -> Health.outOfService().build());
    }

    private static Health up(Registry registry) {
        return Health.up()
                .withDetail("functions", registry.functions().size())
                .withDetail("contexts", registry.contexts().size())
                .build();
    }
}
