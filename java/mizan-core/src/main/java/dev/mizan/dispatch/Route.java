package dev.mizan.dispatch;

/** Where a path leads. Paths are exact: no suffixes, no path parameters, nothing decoded. */
sealed interface Route {

    /** {@code /session/}. */
    record Session() implements Route {}

    /** {@code /ctx/product/}; the name may be anything without a slash. */
    record Context(String name) implements Route {}

    /** {@code /call/}. */
    record Call() implements Route {}

    /** Nowhere. */
    record Nowhere() implements Route {}

    static Route of(String path) {
        if (path.startsWith("/ctx/") && path.length() > "/ctx/".length() + 1) {
            int end = path.length() - 1;
            boolean exact = path.indexOf('/', "/ctx/".length()) == end;
            return exact ? new Context(path.substring("/ctx/".length(), end)) : new Nowhere();
        }
        return switch (path) {
            case "/session/" -> new Session();
            case "/call/" -> new Call();
            default -> new Nowhere();
        };
    }
}
