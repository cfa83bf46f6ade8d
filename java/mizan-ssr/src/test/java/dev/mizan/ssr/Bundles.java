package dev.mizan.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Rendered;
import dev.mizan.page.Rendering.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Server bundles as tests need them, over the built package, and requests to them. */
final class Bundles {

    /** A test runs in its module's folder. */
    private static final Path PACKAGE = Path.of("../../packages/mizan-ssr-worker/dist/index.js")
            .toAbsolutePath()
            .normalize();

    private Bundles() {}

    /** Writes the bundle of this name from the test's resources. */
    static Path write(Path folder, String name) {
        try (InputStream in = Bundles.class.getResourceAsStream("/bundles/" + name)) {
            return write(folder, name, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a bundle, or replaces it at once. */
    static Path write(Path folder, String name, String code) {
        if (!Files.exists(PACKAGE)) {
            throw new IllegalStateException(PACKAGE + " is missing: npm ci && npm run build:packages");
        }
        try {
            Path next = folder.resolve(name + ".next");
            Files.writeString(next, code.replace("'mizan-ssr-worker'", "'" + PACKAGE.toUri() + "'"), UTF_8);
            return Files.move(next, folder.resolve(name), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle whose only page says which it is. */
    static Path version(Path folder, String version) {
        return write(
                folder,
                "server.mjs",
                "import { serve } from 'mizan-ssr-worker'\nserve(() => ({ body: '" + version + "' }))");
    }

    /** A request for a page with props, as JSON. */
    static PageRequest page(String name, String props) {
        return new PageRequest(
                name,
                ("{\"schema\":\"s\",\"contexts\":[],\"page\":{\"name\":\"" + name + "\",\"props\":" + props + "}}")
                        .getBytes(UTF_8));
    }

    /** What a page shows, or the name of the reason why there is none. */
    static String shown(Rendering rendering) {
        if (rendering instanceof Rendered page) {
            return new String(page.body(), UTF_8);
        }
        return ((Shell) rendering).reason().name();
    }
}
