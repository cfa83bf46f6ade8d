package dev.mizan.spring.page;

import dev.mizan.edge.PublicAnswers;
import dev.mizan.form.FormFailure;
import dev.mizan.http.Body;
import dev.mizan.http.EntityTag;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.page.Document;
import dev.mizan.page.Documents;
import dev.mizan.page.PageContents;
import dev.mizan.page.PageData;
import dev.mizan.page.PageProps;
import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.spring.web.PageSource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers requests with pages: reads, decides who may keep it, renders, writes. While developing nothing is kept, since the
 * same request may then give another page each time. Thread-safe.
 */
final class PageAnswer {

    static final String HTML = "text/html;charset=UTF-8";
    private static final String SHELL = "X-Mizan-Shell";

    private final PageSource source;
    private final Supplier<PageProps> props;
    private final PageRenderer renderer;
    private final Documents documents;
    private final FrontEnd frontEnd;
    private final PublicAnswers answers;
    private final boolean developing;

    PageAnswer(
            PageSource source,
            PageRenderer renderer,
            Documents documents,
            FrontEnd frontEnd,
            PublicAnswers answers,
            Supplier<PageProps> props,
            boolean developing) {
        this.source = source;
        this.renderer = renderer;
        this.documents = documents;
        this.frontEnd = frontEnd;
        this.answers = answers;
        this.props = props;
        this.developing = developing;
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
        PageStorage storage = developing
                ? new PageStorage.Nobody()
                : PageStorage.of(page, status, contents, answers, request, response);
        page.headers().forEach(response::setHeader);
        failure.ifPresent(error -> error.headers().forEach(response::setHeader));
        write(new Made(page, contents, storage, status), request, response);
    }

    /** What is known of a page before it is rendered. */
    private record Made(MizanPage page, PageContents contents, PageStorage storage, int status) {}

    private void write(Made made, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FrontEnd.Built built = frontEnd.built();
        PageData data = PageData.of(
                made.contents(),
                made.page().name(),
                props(made.page()),
                made.storage().oldest());
        String tag = data.tag(built.generation(), Body.of(renderer.generation()));
        boolean stored = !(made.storage() instanceof PageStorage.Nobody);
        if (stored && EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setHeader("ETag", tag);
            made.storage().headers().forEach(response::setHeader);
            return;
        }
        Document document = made.contents().isKept() && !made.page().showsRefusedForm() && !developing
                ? documents.get(tag, made.contents().timeToLive(), () -> document(made, built, data))
                : document(made, built, data);
        document.shell().ifPresent(reason -> response.setHeader(SHELL, reason.wireName()));
        boolean shell = document.shell().isPresent();
        if (stored && !shell) {
            response.setHeader("ETag", tag);
        }
        (shell ? new PageStorage.Nobody() : made.storage()).headers().forEach(response::setHeader);
        response.setStatus(made.status());
        response.setContentType(HTML);
        response.setContentLength(document.html().length);
        response.getOutputStream().write(document.html());
    }

    private Document document(Made made, FrontEnd.Built built, PageData data) {
        String page = made.page().name();
        byte[] json = data.json();
        Rendering rendering = renderer.render(new PageRequest(page, json));
        byte[] html = built.template().document(rendering, built.manifest().links(page), json);
        if (rendering instanceof Rendering.Shell shell) {
            boolean tells = developing && !shell.trouble().isEmpty();
            return new Document(
                    tells ? TroubleNote.after(html, page, shell.trouble()) : html, Optional.of(shell.reason()));
        }
        return new Document(html, Optional.empty());
    }

    private byte[] props(MizanPage page) {
        if (page.isCacheable() && page.hasPrivateProps()) {
            throw new IllegalStateException(page + " is cacheable(), but has props that may be somebody's. Give it"
                    + " publicProp(…) for what depends on its address alone, or take cacheable() away.");
        }
        return page.allProps()
                .map(all -> props.get().write(page.name(), all, page.namedProps()))
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
}
