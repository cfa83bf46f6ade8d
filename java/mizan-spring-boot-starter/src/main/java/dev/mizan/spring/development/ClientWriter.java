package dev.mizan.spring.development;

import dev.mizan.codegen.CompiledClient;
import dev.mizan.codegen.GenerationException;
import dev.mizan.codegen.OutputDirectory.Changes;
import dev.mizan.codegen.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Writes the clients when the application is ready, on a thread of its own: nobody waits for them, and whatever goes wrong
 * is a line in the log. It reads the same classes as the build does, so that both write the same files.
 */
final class ClientWriter implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClientWriter.class);
    private static final long PATIENCE_MILLIS = 10_000;

    private final DevelopmentProperties properties;
    private final ProjectClasses classes;
    private volatile @Nullable Thread writing;

    ClientWriter(DevelopmentProperties properties, ProjectClasses classes) {
        this.properties = properties;
        this.classes = classes;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (properties.clients().isEmpty()) {
            log.debug("mizan.dev.clients names no folder, so no client is written");
            return;
        }
        if (classes.folders().isEmpty()) {
            log.warn("No client is written: the application does not run from a folder of classes."
                    + " Name it in mizan.dev.classes.");
            return;
        }
        Thread thread = new Thread(this::write, "mizan-client-writer");
        thread.setDaemon(true);
        writing = thread;
        thread.start();
    }

    /** An application that is started anew waits, so that the older classes never have the last word. */
    @Override
    public void destroy() throws InterruptedException {
        Thread thread = writing;
        if (thread != null) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    private void write() {
        try {
            CompiledClient client = CompiledClient.of(classes.folders(), classes.loader(), properties.forms());
            new TreeMap<>(properties.clients()).forEach((target, folder) -> write(client, target, folder));
        } catch (RuntimeException | LinkageError e) {
            log.warn("No client was written: {}", e.getMessage());
        }
    }

    private void write(CompiledClient client, String name, Path folder) {
        try {
            Target target = Target.named(name)
                    .orElseThrow(() -> new GenerationException(List.of("mizan.dev.clients." + name
                            + ": no such target; there are " + Arrays.toString(Target.values()))));
            Path out = classes.project().resolve(folder);
            Changes changes = client.write(target, out);
            if (changes.written().isEmpty() && changes.removed().isEmpty()) {
                log.debug("The {} client in {} is up to date", target, out);
            } else {
                log.info("The {} client in {}: {}", target, out, changes);
            }
        } catch (RuntimeException e) {
            log.warn("The {} client was not written: {}", name, e.getMessage());
        }
    }
}
