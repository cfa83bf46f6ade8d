package dev.mizan.page;

/** What a renderer gives for a page. */
public sealed interface Rendering {

    /**
     * The page.
     *
     * @param head what belongs into the document's head, HTML; may be empty
     * @param body what belongs into the page's place, HTML in UTF-8; not copied, not to be changed by anyone
     */
    record Rendered(String head, byte[] body) implements Rendering {}

    /**
     * No page: the browser has to render it.
     *
     * @param trouble what the page's code threw, with its stack, for logs and developers; empty if it did not
     */
    record Shell(ShellReason reason, String trouble) implements Rendering {

        public Shell(ShellReason reason) {
            this(reason, "");
        }
    }
}
