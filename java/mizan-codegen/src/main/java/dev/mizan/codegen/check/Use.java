package dev.mizan.codegen.check;

/** Which way a value travels. */
enum Use {
    /** From the client: the server may come to take more. */
    ARGUMENT("in arguments"),
    /** To the client: the server may come to give less. */
    RESULT("in results");

    private final String text;

    Use(String text) {
        this.text = text;
    }

    /** Gives what follows a type's name in a path. */
    @Override
    public String toString() {
        return text;
    }
}
