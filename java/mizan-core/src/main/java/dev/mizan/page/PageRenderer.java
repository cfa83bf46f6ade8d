package dev.mizan.page;

/** Renders pages with the components of a front end. Thread-safe. */
public interface PageRenderer {

    /**
     * Renders a page, or says why it is not rendered: the page is then an empty shell that the browser fills. It never
     * throws, and answers within a time of its own whatever the page's code does.
     */
    Rendering render(PageRequest request);

    /**
     * Names what it renders with: another text as soon as the same request may be rendered otherwise, after a new bundle for
     * example. What was rendered under another name is not used again.
     */
    default String generation() {
        return "";
    }
}
