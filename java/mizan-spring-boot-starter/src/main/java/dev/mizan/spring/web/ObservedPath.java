package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Tells Spring's own observation of a request ({@code http.server.requests}) which path it is, since it knows those of
 * Spring MVC alone. Only paths that lead somewhere are told, so that there are few.
 */
final class ObservedPath {

    private final String basePath;
    private final Supplier<Dispatcher> dispatcher;

    ObservedPath(String basePath, Supplier<Dispatcher> dispatcher) {
        this.basePath = basePath;
        this.dispatcher = dispatcher;
    }

    void tell(HttpServletRequest request) {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(observed -> {
            String path = ServletExchange.path(request);
            if (dispatcher.get().serves(path)) {
                observed.setPathPattern(basePath + path);
            }
        });
    }
}
