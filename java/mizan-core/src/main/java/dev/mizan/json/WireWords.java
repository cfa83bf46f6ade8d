package dev.mizan.json;

import dev.mizan.Upload;
import dev.mizan.function.ParameterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Names a Java type as whoever writes JSON knows it. */
final class WireWords {

    private WireWords() {}

    static String of(Class<?> type) {
        if (type == BigDecimal.class || type == BigInteger.class) {
            return "a decimal number as text";
        }
        if (type == Duration.class) {
            return "a duration as ISO-8601 text";
        }
        if (type == Upload.class) {
            return "null, with the file in a part of its own";
        }
        return ParameterType.of(type).map(known -> scalar(known.wireType())).orElseGet(() -> structure(type));
    }

    private static String scalar(String wireType) {
        return switch (wireType) {
            case "integer" -> "an integer in the range of its type";
            case "number" -> "a finite number";
            case "boolean" -> "true or false";
            case "text" -> "text";
            case "enum" -> "one of the declared values";
            case "uuid" -> "a UUID";
            default -> "a " + wireType + " as ISO-8601 text";
        };
    }

    private static String structure(Class<?> type) {
        boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
        if (list && type.getComponentType() != byte.class) {
            return "a list";
        }
        return list ? "base64 text" : Map.class.isAssignableFrom(type) ? "an object" : "an object of the declared form";
    }
}
