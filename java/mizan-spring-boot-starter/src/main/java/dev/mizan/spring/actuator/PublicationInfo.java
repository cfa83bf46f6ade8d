package dev.mizan.spring.actuator;

import dev.mizan.Client;
import dev.mizan.function.Registry;
import dev.mizan.spring.function.Publication;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** How much is published, in which shapes, and by which Mizan. */
final class PublicationInfo implements InfoContributor {

    private final Publication publication;

    PublicationInfo(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void contribute(Info.Builder builder) {
        publication.registryIfReady().ifPresent(registry -> builder.withDetail("mizan", details(registry)));
    }

    private Map<String, Object> details(Registry registry) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("functions", registry.functions().size());
        details.put("contexts", registry.contexts().size());
        details.put("schema", publication.schema().hash());
        // Only a jar has a version, a folder of classes has none.
        @Nullable String version = Client.class.getPackage().getImplementationVersion();
        if (version != null) {
            details.put("version", version);
        }
        return details;
    }
}
