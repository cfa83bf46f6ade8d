package dev.mizan.spring.edge;

import dev.mizan.edge.Edge;
import dev.mizan.function.ContextDefinition;
import dev.mizan.invalidation.Target;
import dev.mizan.spring.function.Publication;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Has edges forget what an earlier version of the application left there, and, after the last request, what this one gave
 * them: another may have other shapes, or another secret, without which nobody can name the groups.
 */
final class PurgeOfVersions implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {

    private final Edge edge;
    private final Publication publication;
    private volatile boolean serving;

    PurgeOfVersions(Edge edge, Publication publication) {
        this.edge = edge;
        this.publication = publication;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        serving = true;
        edge.invalidated(everything());
    }

    /** Comes after the web server has ended, which is stopped before any bean is destroyed. */
    @Override
    public void destroy() {
        if (serving) {
            edge.last(everything());
        }
    }

    private List<Target> everything() {
        return publication.registry().contexts().stream()
                .filter(Edge::keeps)
                .map(PurgeOfVersions::whole)
                .toList();
    }

    private static Target whole(ContextDefinition context) {
        return new Target.Broad(context, Optional.empty());
    }
}
