package dev.mizan.dispatch;

import java.util.Optional;

/** Where a path leads. Paths are exact: no suffixes, no path parameters, nothing decoded. */
sealed interface Route {

    /** {@code /session/}. */
    record Session() implements Route {}

    /** {@code /ctx/product/}; the name may be anything without a slash. */
    record Context(String name) implements Route {}

    /** {@code /validate/}. */
    record Validate() implements Route {}

    /** {@code /form/addReview/}; the name may be anything without a slash. */
    record Form(String name) implements Route {}

    /** {@code /call/}. */
    record Call() implements Route {}

    /** Nowhere. */
    record Nowhere() implements Route {}

    static Route of(String path) {
        return named(path, "/ctx/")
                .<Route>map(Context::new)
                .or(() -> named(path, "/form/").map(Form::new))
                .orElseGet(() -> unnamed(path));
    }

    /** The name between a beginning and the slash at the end. */
    private static Optional<String> named(String path, String beginning) {
        int end = path.length() - 1;
        return path.startsWith(beginning) && end > beginning.length() && path.indexOf('/', beginning.length()) == end
                ? Optional.of(path.substring(beginning.length(), end))
                : Optional.empty();
    }

    private static Route unnamed(String path) {
        return switch (path) {
            case "/session/" -> new Session();
            case "/call/" -> new Call();
            case "/validate/" -> new Validate();
            default -> new Nowhere();
        };
    }
}
