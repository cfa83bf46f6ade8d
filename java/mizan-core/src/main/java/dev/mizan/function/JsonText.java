package dev.mizan.function;

import tools.jackson.core.io.JsonStringEncoder;

/** Text as a JSON string, the way this library writes it everywhere. */
public final class JsonText {

    private JsonText() {}

    /** Gives the text in quotes, with the escapes that JSON demands. */
    public static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
