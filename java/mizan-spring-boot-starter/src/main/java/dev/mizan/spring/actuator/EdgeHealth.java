package dev.mizan.spring.actuator;

import dev.mizan.edge.Edge;
import dev.mizan.edge.PurgeReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How the purges of each edge stand. It is up whatever they do: an edge that takes none may answer what was changed, which
 * taking this server out would not mend.
 */
final class EdgeHealth implements HealthIndicator {

    private final Edge edge;

    EdgeHealth(Edge edge) {
        this.edge = edge;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        edge.reports().forEach(report -> health.withDetail(report.address(), details(report)));
        return health.build();
    }

    private static Map<String, Object> details(PurgeReport report) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("waiting", report.waiting());
        details.put("purged", report.purged());
        details.put("failures", report.failures());
        report.waitingSince().ifPresent(since -> details.put("waitingSince", since.toString()));
        return details;
    }
}
