package dev.mizan.spring.actuator;

import dev.mizan.ssr.PoolState;
import dev.mizan.ssr.Renderer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How many processes render pages. It is up whatever they do: while none does, browsers render pages, and taking this
 * server out would not mend it.
 */
final class RendererHealth implements HealthIndicator {

    private final Renderer renderer;

    RendererHealth(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Health health() {
        PoolState state = renderer.state();
        return Health.up()
                .withDetail("workers", state.size())
                .withDetail("ready", state.ready())
                .withDetail("busy", state.busy())
                .withDetail("memory", state.memoryBytes())
                .build();
    }
}
