package dev.mizan.http;

/** What a header may be made of, so that no name, error or value that gets into one ever splits a response. */
final class HeaderText {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderText() {}

    /** Refuses names that are no token (RFC 9110, 5.6.2) and values of anything but spaces and visible ASCII. */
    static void check(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderText::isToken)) {
            throw new IllegalArgumentException("A header's name is no token (RFC 9110, 5.6.2)");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        "The value of the header " + name + " has a character that is not visible ASCII. Encode it.");
            }
        }
    }

    private static boolean isToken(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || TOKEN_MARKS.indexOf(character) >= 0;
    }
}
