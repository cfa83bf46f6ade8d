package dev.mizan.function;

import tools.jackson.core.io.JsonStringEncoder;

/** Text as a JSON string. */
final class JsonText {

    private JsonText() {}

    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
