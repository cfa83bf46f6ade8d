package dev.mizan;

/**
 * What a function returns that sends its caller to another page of the application. On the wire its result is null and the
 * page stands beside it; what it makes stale is the same as for any other function.
 *
 * <p>It is a function's whole answer: never a part of one, never an argument, and no read gives it.
 *
 * @param page the page's path, with query and fragment if it has them
 */
public record Redirect(String page) {

    /**
     * @throws IllegalArgumentException if it could lead to another site: it begins with one slash, has no {@code //}, and
     *     is visible ASCII without {@code \} (RFC 3986; anything else is percent-encoded)
     */
    public Redirect {
        if (!page.startsWith("/") || page.contains("//") || !page.chars().allMatch(Redirect::isPlain)) {
            throw new IllegalArgumentException(
                    "A redirect leads to a page of the application itself: a path that begins"
                            + " with one slash, has no // and no backslash. Percent-encode what is not visible ASCII.");
        }
    }

    /**
     * Gives the redirect to a page, {@code "/orders/7"}.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static Redirect to(String page) {
        return new Redirect(page);
    }

    private static boolean isPlain(int character) {
        return character > ' ' && character <= '~' && character != '\\';
    }
}
