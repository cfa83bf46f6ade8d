package dev.mizan.spring.ssr;

import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.ShellReason;
import dev.mizan.ssr.RendererObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Stands for the renderer of an application that was packaged without its bundle: browsers render its pages. Says so once. */
final class NoBundle implements PageRenderer {

    private static final Logger log = LoggerFactory.getLogger(NoBundle.class);

    private final RendererObserver observer;

    NoBundle(Resource bundle, RendererObserver observer) {
        this.observer = observer;
        log.warn(
                "Pages are not rendered on the server, browsers render them: mizan.ssr.bundle, {}, is not there. Build the"
                        + " front end before the application is packaged, or name the right one, and start again;"
                        + " mizan.ssr.bundle=false says that there is none.",
                bundle.getDescription());
    }

    @Override
    public Rendering render(PageRequest request) {
        try {
            observer.fellBack(ShellReason.NO_BUNDLE);
        } catch (RuntimeException failed) {
            log.debug("An observer of the page renderer failed", failed);
        }
        return new Rendering.Shell(ShellReason.NO_BUNDLE);
    }
}
