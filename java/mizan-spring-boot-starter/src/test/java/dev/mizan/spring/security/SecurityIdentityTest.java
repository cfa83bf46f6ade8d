package dev.mizan.spring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.http.Credentials;
import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.hierarchicalroles.NullRoleHierarchy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Which authentications a bearer token may take the place of a CSRF token for: those that it made itself. */
class SecurityIdentityTest {

    private static final List<GrantedAuthority> USER = AuthorityUtils.createAuthorityList("ROLE_USER");
    private static final Authentication MADE_BY_A_TOKEN =
            UsernamePasswordAuthenticationToken.authenticated("ann", "", USER);
    private static final String CERTIFICATE = """
            MIIBczCCARmgAwIBAgIUSwT4mPRp71jENuW+kj4O3jdv1bAwCgYIKoZIzj0EAwIwDjEMMAoGA1UEAwwDYW5uMCAXDTI2MTEyNjEy
            MDAwOVoYDzIxMjYxMTAyMTIwMDA5WjAOMQwwCgYDVQQDDANhbm4wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQBn5u4LKivHy9f
            n1wR4YvhH5Kqlpkl4b7ubp0gMJMxyAoZjyP8EGXYCTzP7sZK9u0n+sMAflpLiu+9B++4oLfso1MwUTAdBgNVHQ4EFgQUyesHAAW+
            X0cpHPGL9nAqLv02kZswHwYDVR0jBBgwFoAUyesHAAW+X0cpHPGL9nAqLv02kZswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQD
            AgNIADBFAiEAxHYGxIFAuIwMFxuraVgGZNH9tPXlU9d6OtMz2WJhzrkCIFGfukK4CG56UA7g+vwdxaeWck3gcoZJ7F3O5kFaOlq0
            """;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    static Stream<Arguments> authentications() throws CertificateException {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(CERTIFICATE)));
        return Stream.of(
                arguments("a token", MADE_BY_A_TOKEN, Credentials.TOKEN),
                arguments(
                        "a cookie that remembers",
                        new RememberMeAuthenticationToken("key", "ann", USER),
                        Credentials.BROWSER),
                arguments(
                        "a client certificate",
                        new PreAuthenticatedAuthenticationToken("ann", certificate, USER),
                        Credentials.BROWSER),
                arguments("nothing", new AnonymousAuthenticationToken("key", "nobody", USER), Credentials.BROWSER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("authentications")
    void besideABearerToken(String by, Authentication authentication, Credentials credentials) {
        request.addHeader("Authorization", "Bearer x");
        assertThat(identity(authentication).credentials()).isEqualTo(credentials);
    }

    @Test
    void theSessionsOwnUserHasShownNoToken() {
        request.addHeader("Authorization", "Bearer x");
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(MADE_BY_A_TOKEN));
        assertThat(identity(MADE_BY_A_TOKEN).credentials()).isEqualTo(Credentials.BROWSER);
    }

    @Test
    void withoutABearerTokenTheBrowserAttachedIt() {
        assertThat(identity(MADE_BY_A_TOKEN).credentials()).isEqualTo(Credentials.BROWSER);
        request.addHeader("Authorization", "Basic x");
        assertThat(identity(MADE_BY_A_TOKEN).credentials()).isEqualTo(Credentials.BROWSER);
    }

    private SecurityIdentity identity(Authentication authentication) {
        return new SecurityIdentity(request, authentication, new Roles(new NullRoleHierarchy(), "ROLE_"));
    }
}
