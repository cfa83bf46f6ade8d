package dev.mizan.codegen.check;

/**
 * Something that the schema says otherwise than before.
 *
 * @param breaking whether a client that was generated before may fail or mislead because of it
 * @param path where, from the outside in: {@code function addReview, argument review}
 * @param change what, in words that follow the path: {@code is gone}
 */
record Difference(boolean breaking, String path, String change) {

    static Difference breaking(String path, String change) {
        return new Difference(true, path, change);
    }

    static Difference compatible(String path, String change) {
        return new Difference(false, path, change);
    }

    /** A line: the path, then what changed. */
    @Override
    public String toString() {
        return path + ": " + change;
    }
}
