package dev.mizan.ssr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts processes that run a bundle, with nothing of this process' environment but what is allowed. */
record Launcher(Path bundle, List<String> command, Map<String, String> environment) {

    /**
     * Starts one.
     *
     * @throws IOException if there is no such command
     */
    Process start() throws IOException {
        List<String> line = new ArrayList<>(command);
        line.add(bundle.toString());
        ProcessBuilder builder = new ProcessBuilder(line);
        Path folder = bundle.getParent();
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
