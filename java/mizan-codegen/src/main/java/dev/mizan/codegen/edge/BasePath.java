package dev.mizan.codegen.edge;

import java.util.regex.Pattern;

/**
 * The path below which Mizan answers, as an edge sees it: with the servlet container's context path, if it has one.
 *
 * @param path begins with a slash, ends without one
 */
record BasePath(String path) {

    static final String DEFAULT = "/api/mizan";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    /**
     * @throws IllegalArgumentException if it is none
     */
    BasePath {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "The base path must begin with a slash, end without one, and name at least one"
                            + " segment of letters, digits and . _ ~ -, such as " + DEFAULT
                            + ": mizan.base-path of the application, after its context path");
        }
    }

    /** Gives the address of a context. */
    String endpoint(String context) {
        return path + "/ctx/" + context + "/";
    }

    /** Gives a regular expression that matches the path and nothing else. */
    String pattern() {
        return path.replace(".", "\\.");
    }
}
