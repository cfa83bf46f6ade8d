package dev.mizan.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.SecurityFilterChain;

/** Says at start if the filter chain that serves the base path does not know Mizan, or if none serves it. */
final class ChainCheck implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ChainCheck.class);

    private final ConfiguredChains configured;
    private final ObjectProvider<SecurityFilterChain> chains;
    private final String basePath;

    ChainCheck(ConfiguredChains configured, ObjectProvider<SecurityFilterChain> chains, String basePath) {
        this.configured = configured;
        this.chains = chains;
        this.basePath = basePath;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<SecurityFilterChain> all = chains.orderedStream().toList();
        try {
            if (!all.isEmpty()) {
                check(serving(all));
            }
        } catch (UnsupportedOperationException e) {
            log.debug("Which security filter chain serves {} depends on more than its path", basePath, e);
        }
    }

    private void check(Optional<SecurityFilterChain> serving) {
        if (serving.isEmpty()) {
            log.warn(
                    "No security filter chain serves {}, so that nobody is logged in there. Let the securityMatcher of one"
                            + " match it, and add http.with(mizan(), withDefaults()) before its anyRequest().",
                    basePath);
        } else if (!configured.contain(serving.get())) {
            log.warn(
                    "The security filter chain that serves {} does not apply Mizan's rules, so that the application's own"
                            + " alone guard it. Add http.with(mizan(), withDefaults()) before its anyRequest().",
                    basePath);
        }
    }

    /** The first that matches serves, as in a request. */
    private Optional<SecurityFilterChain> serving(List<SecurityFilterChain> all) {
        HttpServletRequest request =
                new Imagined(new FilterInvocation("", basePath + "/call/", "POST").getHttpRequest());
        return all.stream().filter(chain -> chain.matches(request)).findFirst();
    }

    /** Spring Security's stand-in for a request, with the attributes in which matchers keep the parsed path. */
    private static final class Imagined extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        Imagined(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }
}
