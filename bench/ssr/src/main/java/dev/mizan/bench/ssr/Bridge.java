package dev.mizan.bench.ssr;

import dev.mizan.page.PageRequest;
import java.io.IOException;

/** A way to one process that renders. */
interface Bridge extends AutoCloseable {

    /** The page's HTML. */
    byte[] render(PageRequest request) throws IOException;

    /** The process that renders. */
    long pid();

    /** Its resident memory in kB, if it says so; else 0. */
    default long memoryKilobytes() {
        return 0;
    }

    @Override
    void close();
}
