package dev.mizan.spring.page;

import dev.mizan.function.Registry;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Knows views by the names of pages: {@code mizan:ProductPage}. */
final class PageViewResolver implements ViewResolver, Ordered {

    private static final String PREFIX = "mizan:";

    private final PageAnswer answer;
    private final Supplier<Registry> registry;

    PageViewResolver(PageAnswer answer, Supplier<Registry> registry) {
        this.answer = answer;
        this.registry = registry;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        return viewName.startsWith(PREFIX)
                ? new PageView(MizanPage.of(viewName.substring(PREFIX.length())), answer, registry.get())
                : null;
    }

    /** Before those that take any name. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
