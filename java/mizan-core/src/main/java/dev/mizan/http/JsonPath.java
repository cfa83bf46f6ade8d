package dev.mizan.http;

import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** A path as it travels: an array of names and indexes. */
final class JsonPath {

    private JsonPath() {}

    static String write(List<?> path) {
        StringBuilder json = new StringBuilder("[");
        for (Object step : path) {
            if (json.length() > 1) {
                json.append(',');
            }
            if (step instanceof Integer index) {
                json.append(index.intValue());
            } else {
                json.append('"');
                JsonStringEncoder.getInstance().quoteAsString(step.toString(), json);
                json.append('"');
            }
        }
        return json.append(']').toString();
    }
}
