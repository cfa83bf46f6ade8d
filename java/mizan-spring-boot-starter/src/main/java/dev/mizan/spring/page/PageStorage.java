package dev.mizan.spring.page;

import dev.mizan.edge.PublicAnswer;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.page.PageContents;
import dev.mizan.page.PageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Who may keep a page. When in doubt, nobody. */
sealed interface PageStorage {

    /** Gives the headers for caches; to be asked when the page is made. */
    Map<String, String> headers();

    /** How old a browser may get it. */
    default Duration oldest() {
        return Duration.ZERO;
    }

    /** Nobody: it is an error, not whole, or the answer to something else than a look. */
    record Nobody() implements PageStorage {

        @Override
        public Map<String, String> headers() {
            return Map.of("Cache-Control", "no-store");
        }
    }

    /** The browser that asked, which asks each time whether it is still so. */
    record Browser(boolean perUser) implements PageStorage {

        @Override
        public Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>(Map.of("Cache-Control", "private, no-cache"));
            if (perUser) {
                headers.put("Cross-Origin-Resource-Policy", "same-origin");
            }
            return headers;
        }
    }

    /** Edges too, until something that it shows changes. */
    record Everyone(PublicAnswer answer) implements PageStorage {

        @Override
        public Map<String, String> headers() {
            return answer.headers();
        }

        @Override
        public Duration oldest() {
            return answer.oldest();
        }
    }

    /**
     * Decides.
     *
     * @throws IllegalStateException if the page says that it is cacheable, and shows what is not
     */
    static PageStorage of(
            MizanPage page,
            int status,
            PageContents contents,
            PublicAnswers answers,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (page.isCacheable()) {
            obstacle(contents).ifPresent(obstacle -> {
                throw new IllegalStateException(
                        page + " is cacheable(), but " + obstacle
                                + ". Take cacheable() away, or let all of its contexts be public with @MizanContext(cache = …).");
            });
        }
        if (status != HttpServletResponse.SC_OK || !contents.isWhole() || !isLook(request) || isUnstored(page)) {
            return new Nobody();
        }
        if (!page.isCacheable()) {
            return new Browser(contents.isPerUser());
        }
        return response.containsHeader("Set-Cookie") ? new Browser(false) : new Everyone(contents.answer(answers));
    }

    private static boolean isLook(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** A page with a nonce, or with what was sent with a form, is good for one answer. */
    private static boolean isUnstored(MizanPage page) {
        return page.showsRefusedForm()
                || page.headers().entrySet().stream()
                        .anyMatch(header -> switch (header.getKey().toLowerCase(Locale.ROOT)) {
                            case "cache-control" -> true;
                            case "content-security-policy" -> header.getValue().contains("'nonce-");
                            default -> false;
                        });
    }

    private static Optional<String> obstacle(PageContents contents) {
        if (contents.contexts().isEmpty()) {
            return Optional.of("it shows no context");
        }
        return contents.contexts().stream().flatMap(it -> obstacle(it).stream()).findFirst();
    }

    private static Optional<String> obstacle(PageContext shown) {
        if (shown.context().perUser()) {
            return Optional.of(shown.context() + " is per user");
        }
        return shown.context().caching().isEmpty() || shown.content() instanceof PageContext.Read read && !read.kept()
                ? Optional.of(shown.context() + " is not cached")
                : Optional.empty();
    }
}
