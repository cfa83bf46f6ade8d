package dev.mizan.spring.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Tells a developer, over the shell, why a page was not rendered. It needs neither scripts nor styles. */
final class TroubleNote {

    private TroubleNote() {}

    /** Gives the document with the note behind it, which browsers put at the body's end. */
    static byte[] after(byte[] document, String page, String trouble) {
        String note = """
                <dialog open id="mizan-trouble" style="position: fixed; inset: 1rem; z-index: 2147483647; overflow: auto">
                <form method="dialog"><button>Close</button></form>
                <p><strong>%s was not rendered on the server.</strong> Below is what the browser makes of it.</p>
                <pre>%s</pre>
                </dialog>
                """.formatted(page, HtmlUtils.htmlEscape(trouble, "UTF-8"));
        ByteArrayOutputStream noted = new ByteArrayOutputStream(document.length + note.length());
        noted.writeBytes(document);
        noted.writeBytes(note.getBytes(StandardCharsets.UTF_8));
        return noted.toByteArray();
    }
}
