package dev.mizan.spring.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vite's manifest of what it built: which files a page needs that is a chunk of its own, so that the browser has them
 * before the first script asks. A page's chunk is the dynamic entry of the page's name, in any case. Thread-safe.
 */
final class ViteManifest {

    /** Nothing is known of any page. */
    static final ViteManifest NONE = new ViteManifest(Map.of(), "/");

    private final Map<String, JsonNode> chunks;
    private final String base;
    private final Set<String> early = new LinkedHashSet<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();

    private ViteManifest(Map<String, JsonNode> chunks, String base) {
        this.chunks = chunks;
        this.base = base;
        chunks.forEach((key, chunk) -> {
            if (chunk.path("isEntry").asBoolean(false)) {
                files(key, early);
            }
        });
    }

    /**
     * Reads a manifest.
     *
     * @param html the template, in which an entry stands with the path that is before every file
     */
    static ViteManifest of(byte[] json, String html) {
        Map<String, JsonNode> chunks = new TreeMap<>();
        JsonMapper.shared().readTree(json).properties().forEach(it -> chunks.put(it.getKey(), it.getValue()));
        return chunks.values().stream()
                .filter(it -> it.path("isEntry").asBoolean(false))
                .flatMap(it -> base(html, it.path("file").asString("")).stream())
                .findFirst()
                .map(base -> new ViteManifest(chunks, base))
                .orElse(NONE);
    }

    /** What stands before the entry's file where the template names it. */
    private static Optional<String> base(String html, String file) {
        int at = html.indexOf(file + '"');
        int quote = at < 0 ? -1 : html.lastIndexOf('"', at);
        return quote < 0 || file.isEmpty() ? Optional.empty() : Optional.of(html.substring(quote + 1, at));
    }

    /** Gives the links to styles and modules that a page needs besides what the template has; none for most pages. */
    String links(String page) {
        return chunks.isEmpty() ? "" : links.computeIfAbsent(page, this::find);
    }

    private String find(String page) {
        String name = page.substring(page.lastIndexOf('/') + 1);
        Set<String> files = new LinkedHashSet<>();
        chunks.forEach((key, chunk) -> {
            if (chunk.path("isDynamicEntry").asBoolean(false) && isNamed(key, chunk, name)) {
                files(key, files);
            }
        });
        files.removeAll(early);
        StringBuilder html = new StringBuilder();
        files.stream().filter(it -> it.endsWith(".css")).forEach(it -> link("stylesheet", it, html));
        files.stream().filter(it -> !it.endsWith(".css")).forEach(it -> link("modulepreload", it, html));
        return html.toString();
    }

    private static boolean isNamed(String key, JsonNode chunk, String name) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return name.equalsIgnoreCase(chunk.path("name").asString(""))
                || name.equalsIgnoreCase(dot < 0 ? file : file.substring(0, dot));
    }

    private void files(String key, Set<String> files) {
        JsonNode chunk = chunks.get(key);
        if (chunk == null || !files.add(chunk.path("file").asString(""))) {
            return;
        }
        // what is imported comes first, so that a page's own styles win
        texts(chunk.path("imports")).forEach(it -> files(it, files));
        texts(chunk.path("css")).forEach(files::add);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(it -> it.asString("")).toList();
    }

    private void link(String rel, String file, StringBuilder html) {
        String address =
                (base + file).replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        html.append("<link rel=\"")
                .append(rel)
                .append("\" crossorigin href=\"")
                .append(address)
                .append("\">");
    }
}
