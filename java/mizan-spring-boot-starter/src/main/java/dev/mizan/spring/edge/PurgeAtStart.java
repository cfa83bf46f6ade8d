package dev.mizan.spring.edge;

import dev.mizan.edge.Edge;
import dev.mizan.function.ContextDefinition;
import dev.mizan.invalidation.Target;
import dev.mizan.spring.function.Publication;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** Has edges forget what an earlier version of the application left there: it may have had other shapes. */
final class PurgeAtStart implements ApplicationListener<ApplicationStartedEvent> {

    private final Edge edge;
    private final Publication publication;

    PurgeAtStart(Edge edge, Publication publication) {
        this.edge = edge;
        this.publication = publication;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        List<Target> everything = publication.registry().contexts().stream()
                .filter(Edge::keeps)
                .map(PurgeAtStart::whole)
                .toList();
        edge.invalidated(everything);
    }

    private static Target whole(ContextDefinition context) {
        return new Target.Broad(context, Optional.empty());
    }
}
