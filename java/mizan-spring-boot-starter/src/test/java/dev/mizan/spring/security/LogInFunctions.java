package dev.mizan.spring.security;

import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;

/** A log-in without a form: what Spring Security's filters do for one, a function does by itself. */
class LogInFunctions {

    private final SessionAuthenticationStrategy sessions = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(CookieCsrfTokenRepository.withHttpOnlyFalse())));

    private final AuthenticationManager authentications;
    private final SecurityContextRepository contexts;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    LogInFunctions(
            AuthenticationManager authentications,
            SecurityContextRepository contexts,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.authentications = authentications;
        this.contexts = contexts;
        this.request = request;
        this.response = response;
    }

    /** Begins a session before anybody has logged in, as a cart would. */
    @Client
    @PermitAll
    void fillCart() {
        request.getSession();
    }

    @Client
    @Affects(Hello.AccountContext.class)
    @PermitAll
    void logIn(String user, String password) {
        keep(authentications.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password)));
    }

    /** Gives the caller more rights, as confirming an e-mail address would. */
    @Client
    @Affects(Hello.AccountContext.class)
    void promote() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        keep(UsernamePasswordAuthenticationToken.authenticated(
                now.getPrincipal(), null, AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN")));
    }

    @Client
    @Affects(Hello.AccountContext.class)
    void logOut() {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private void keep(Authentication authentication) {
        sessions.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
