package dev.mizan.spring.page;

import dev.mizan.page.PageData;
import dev.mizan.page.Rendering;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The front end's index.html, cut at the places that differ from page to page. Immutable.
 *
 * <p>A place is a comment, {@code <!--mizan:head-->}, or what stands between it and {@code <!--/mizan:head-->}: that is for
 * the shell, and a rendered page has its own instead.
 */
final class Template {

    private static final byte[] OPEN = PageData.OPEN.getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLOSE = PageData.CLOSE.getBytes(StandardCharsets.UTF_8);

    private enum Kind {
        HEAD,
        BODY,
        DATA
    }

    /** A place: from where to where in the text, and what stands there in a shell. */
    private record Slot(Kind kind, int start, int end, byte[] shell) {}

    /** A piece that is the same in every page, and the place after it. */
    private record Piece(byte[] text, Slot slot) {}

    private final List<Piece> pieces;
    private final byte[] rest;

    private Template(List<Piece> pieces, byte[] rest) {
        this.pieces = List.copyOf(pieces);
        this.rest = rest;
    }

    /**
     * Reads a template.
     *
     * @param where where it is, for the message
     * @throws IllegalStateException if a place is missing
     */
    static Template of(String html, String where) {
        Slot head = slot(Kind.HEAD, "head", html, where);
        Slot body = slot(Kind.BODY, "body", html, where);
        List<Slot> slots = new ArrayList<>(List.of(head, body, data(html, body.end())));
        slots.sort(Comparator.comparingInt(Slot::start));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Slot slot : slots) {
            pieces.add(new Piece(bytes(html.substring(at, slot.start())), slot));
            at = slot.end();
        }
        return new Template(pieces, bytes(html.substring(at)));
    }

    private static Slot slot(Kind kind, String name, String html, String where) {
        String open = "<!--mizan:" + name + "-->";
        String close = "<!--/mizan:" + name + "-->";
        int start = html.indexOf(open);
        if (start < 0) {
            throw new IllegalStateException("The pages' template " + where + " has no " + open + ". Put it where the "
                    + (kind == Kind.HEAD
                            ? "page's title belongs."
                            : "page belongs, into the element that the front end fills."));
        }
        int inside = start + open.length();
        int end = html.indexOf(close, inside);
        return end < 0
                ? new Slot(kind, start, inside, new byte[0])
                : new Slot(kind, start, end + close.length(), bytes(html.substring(inside, end)));
    }

    /** Before the first script that stands behind the page; modules in the head run when all has been read. */
    private static Slot data(String html, int behindBody) {
        String marker = "<!--mizan:data-->";
        int marked = html.indexOf(marker);
        if (marked >= 0) {
            return new Slot(Kind.DATA, marked, marked + marker.length(), new byte[0]);
        }
        int script = html.indexOf("<script", behindBody);
        int end = html.indexOf("</body", behindBody);
        int at = script >= 0 ? script : end >= 0 ? end : html.length();
        return new Slot(Kind.DATA, at, at, new byte[0]);
    }

    /**
     * Gives the document of a page.
     *
     * @param rendering the page; a shell keeps what the template has in its places
     * @param links what the head needs besides, HTML
     * @param data the data for the browser, escaped for its tag
     */
    byte[] document(Rendering rendering, String links, byte[] data) {
        ByteArrayOutputStream document = new ByteArrayOutputStream(data.length * 2 + rest.length + 4096);
        for (Piece piece : pieces) {
            document.writeBytes(piece.text());
            switch (piece.slot().kind()) {
                case HEAD -> head(rendering, piece.slot(), links, document);
                case BODY ->
                    document.writeBytes(
                            rendering instanceof Rendering.Rendered page
                                    ? page.body()
                                    : piece.slot().shell());
                case DATA -> {
                    document.writeBytes(OPEN);
                    document.writeBytes(data);
                    document.writeBytes(CLOSE);
                }
            }
        }
        document.writeBytes(rest);
        return document.toByteArray();
    }

    private static void head(Rendering rendering, Slot slot, String links, ByteArrayOutputStream document) {
        document.writeBytes(
                rendering instanceof Rendering.Rendered page && !page.head().isBlank()
                        ? bytes(page.head())
                        : slot.shell());
        document.writeBytes(bytes(links));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
