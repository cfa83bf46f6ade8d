package dev.mizan.json;

/**
 * How large a JSON document may be. All are inclusive.
 *
 * @param documentBytes the whole document, in bytes
 * @param stringLength one string, in UTF-16 units; names of members are limited to a thousandth of it, at least 256
 * @param depth nested arrays and objects
 * @param tokens tokens in the document
 * @param numberLength characters of one number
 */
public record JsonLimits(int documentBytes, int stringLength, int depth, int tokens, int numberLength) {

    /** 1 MiB, strings of 256 KiB, depth 32, 50,000 tokens, numbers of 100 characters. */
    public static final JsonLimits DEFAULT = new JsonLimits(1 << 20, 256 << 10, 32, 50_000, 100);

    public JsonLimits {
        positive("documentBytes", documentBytes);
        positive("stringLength", stringLength);
        positive("depth", depth);
        positive("tokens", tokens);
        positive("numberLength", numberLength);
    }

    private static void positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("The JSON limit " + name + " must be above zero, it is " + value);
        }
    }
}
