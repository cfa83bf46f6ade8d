package dev.mizan.spring.page;

import dev.mizan.http.Body;
import dev.mizan.http.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;

/** What the front end's build gave: its template and its manifest. Read once, while developing at each page. Thread-safe. */
final class FrontEnd {

    private final Resource template;
    private final @Nullable Resource manifest;
    private final boolean again;
    private volatile @Nullable Built built;

    /**
     * @param manifest where Vite's manifest is; null: beside the template, where Vite puts it
     * @param again whether it may change while the application runs
     */
    FrontEnd(Resource template, @Nullable Resource manifest, boolean again) {
        this.template = template;
        this.manifest = manifest;
        this.again = again;
    }

    /**
     * One build.
     *
     * @param generation another for each other build
     */
    record Built(Template template, ViteManifest manifest, Body generation) {}

    /**
     * Gives the build.
     *
     * @throws IllegalStateException if there is none, or its template lacks a place
     */
    Built built() {
        Built known = built;
        if (known == null || again) {
            known = read();
            built = known;
        }
        return known;
    }

    private Built read() {
        byte[] html = bytes(template);
        String text = new String(html, StandardCharsets.UTF_8);
        byte[] list = manifestBytes();
        return new Built(
                Template.of(text, template.getDescription()),
                list.length == 0 ? ViteManifest.NONE : ViteManifest.of(list, text),
                Body.of(EntityTag.ofParts(List.of(Body.of(html), Body.of(list)))));
    }

    private byte[] manifestBytes() {
        try {
            if (manifest == null && isServed(template)) {
                return new byte[0];
            }
            Resource list = manifest == null ? template.createRelative(".vite/manifest.json") : manifest;
            return list.exists() ? list.getContentAsByteArray() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it comes from Vite's development server, which has no manifest and answers with a page in its place. */
    private static boolean isServed(Resource template) throws IOException {
        return template instanceof UrlResource
                && template.getURL().getProtocol().startsWith("http");
    }

    private static byte[] bytes(Resource template) {
        try {
            return template.getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The pages' template " + template.getDescription()
                            + " cannot be read. Build the front end, or set mizan.pages.template to its index.html.",
                    e);
        }
    }
}
