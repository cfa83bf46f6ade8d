package dev.mizan.spring.security;

import dev.mizan.spring.MizanProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Makes a security filter chain serve Mizan's base path:
 * {@snippet :
 * http.with(mizan(), withDefaults())
 *     .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
 * }
 *
 * <p>It stands before {@code anyRequest()}, since it permits the base path: who may call a function is declared at the
 * function, and Mizan asks. It keeps the CSRF token in a cookie that the page can read and that only {@code session/} and
 * unsafe requests make; plain forms, which carry none, are held to their origin by Mizan itself. A chain that keeps the token elsewhere says so after it, with {@code http.csrf(…)}.
 *
 * <p>An application without a chain of its own needs none of this: Spring Boot's default chain is extended by itself.
 */
public final class MizanConfigurer extends AbstractHttpConfigurer<MizanConfigurer, HttpSecurity> {

    private MizanConfigurer() {}

    /** Gives the configurer for one chain. */
    public static MizanConfigurer mizan() {
        return new MizanConfigurer();
    }

    /** Applies the rules at once, so that their place among the chain's own is where the application wrote them. */
    @Override
    public void setBuilder(HttpSecurity http) {
        super.setBuilder(http);
        ApplicationContext context = http.getSharedObject(ApplicationContext.class);
        String basePath = context.getBean(MizanProperties.class).basePath();
        RequestMatcher mizan = PathPatternRequestMatcher.withDefaults().matcher(basePath + "/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(mizan).permitAll());
        // a plain form has no token: where it comes from is what Mizan itself asks of it
        RequestMatcher forms = PathPatternRequestMatcher.withDefaults().matcher(basePath + "/form/**");
        http.csrf(csrf -> csrf.ignoringRequestMatchers(forms)
                .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new DeferredCsrfTokenHandler(mizan)));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.getSharedObject(ApplicationContext.class)
                .getBean(ConfiguredChains.class)
                .add(http);
    }
}
