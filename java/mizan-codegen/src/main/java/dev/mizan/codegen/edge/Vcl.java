package dev.mizan.codegen.edge;

import dev.mizan.edge.Edge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The VCL that Mizan ships, for one application. */
final class Vcl {

    private Vcl() {}

    /** Gives it for this base path. */
    static String of(BasePath base) {
        try (InputStream template = Objects.requireNonNull(Edge.class.getResourceAsStream("mizan.vcl"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("BASE_PATTERN", base.pattern())
                    .replace("BASE_PATH", base.path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the VCL in mizan-core: " + e.getMessage(), e);
        }
    }
}
