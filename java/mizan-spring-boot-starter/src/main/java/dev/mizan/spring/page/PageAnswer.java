package dev.mizan.spring.page;

import dev.mizan.edge.PublicAnswers;
import dev.mizan.form.FormFailure;
import dev.mizan.http.EntityTag;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.page.PageContents;
import dev.mizan.page.PageData;
import dev.mizan.page.PageProps;
import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.Renderings;
import dev.mizan.spring.web.PageSource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests with pages: reads, decides who may keep it, renders, writes. Thread-safe. */
final class PageAnswer {

    static final String HTML = "text/html;charset=UTF-8";
    private static final String SHELL = "X-Mizan-Shell";

    private final PageSource source;
    private final Supplier<PageProps> props;
    private final PageRenderer renderer;
    private final Renderings renderings;
    private final FrontEnd frontEnd;
    private final PublicAnswers answers;

    PageAnswer(
            PageSource source,
            PageRenderer renderer,
            Renderings renderings,
            FrontEnd frontEnd,
            PublicAnswers answers,
            Supplier<PageProps> props) {
        this.source = source;
        this.renderer = renderer;
        this.renderings = renderings;
        this.frontEnd = frontEnd;
        this.answers = answers;
        this.props = props;
    }

    void answer(MizanPage asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        MizanPage page = request.getAttribute(FormFailure.class.getName()) instanceof FormFailure refused
                ? asked.refused(refused)
                : asked;
        PageContents contents = source.read(page.contexts(), request, response);
        Optional<ErrorEnvelope> failure = saysStatus(page, response) ? Optional.empty() : contents.failure();
        if (failure.filter(PageAnswer::isRefusal).isPresent()) {
            source.refuse(failure.get(), request, response);
            return;
        }
        int status = failure.map(ErrorEnvelope::status)
                .orElseGet(() -> page.status().map(it -> it.value()).orElseGet(response::getStatus));
        PageStorage storage = PageStorage.of(page, status, contents, answers, request, response);
        page.headers().forEach(response::setHeader);
        failure.ifPresent(error -> error.headers().forEach(response::setHeader));
        write(new Made(page, contents, storage, status), request, response);
    }

    /** What is known of a page before it is rendered. */
    private record Made(MizanPage page, PageContents contents, PageStorage storage, int status) {}

    private void write(Made made, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FrontEnd.Built built = frontEnd.built();
        byte[] data = PageData.write(
                made.contents(),
                made.page().name(),
                props(made.page()),
                made.storage().oldest());
        String tag = EntityTag.ofParts(data, built.generation(), bytes(renderer.generation()));
        boolean kept = !(made.storage() instanceof PageStorage.Nobody);
        response.setStatus(made.status());
        if (kept && EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setHeader("ETag", tag);
            headers(made.storage().headers(), response);
            return;
        }
        PageRequest asked = new PageRequest(made.page().name(), data);
        Rendering rendering = made.contents().isKept() && !made.page().showsRefusedForm()
                ? renderings.render(asked, tag, made.contents().timeToLive())
                : renderer.render(asked);
        String links = built.manifest().links(made.page().name());
        byte[] document = built.template().document(rendering, links, data);
        if (rendering instanceof Rendering.Shell shell) {
            response.setHeader(SHELL, shell.reason().wireName());
            headers(new PageStorage.Nobody().headers(), response);
        } else {
            if (kept) {
                response.setHeader("ETag", tag);
            }
            headers(made.storage().headers(), response);
        }
        response.setContentType(HTML);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private byte[] props(MizanPage page) {
        if (page.isCacheable() && page.hasPrivateProps()) {
            throw new IllegalStateException(page + " is cacheable(), but has props that may be somebody's. Give it"
                    + " publicProp(…) for what depends on its address alone, or take cacheable() away.");
        }
        return page.allProps()
                .map(all -> props.get().write(page.name(), all))
                .orElseGet(() -> props.get().write(page.name(), page.namedProps()));
    }

    /** Whether the page, or its handler by {@code @ResponseStatus}, has taken its status into its own hands. */
    private static boolean saysStatus(MizanPage page, HttpServletResponse response) {
        return page.status().isPresent() || response.getStatus() != HttpServletResponse.SC_OK;
    }

    private static boolean isRefusal(ErrorEnvelope error) {
        return error.status() == HttpServletResponse.SC_UNAUTHORIZED
                || error.status() == HttpServletResponse.SC_FORBIDDEN;
    }

    private static void headers(Map<String, String> headers, HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
