package dev.mizan.spring.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mizan.spring.app.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** An authorisation server's tokens, whose claim {@code roles} says the roles, and what reads them. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    private static final SecretKey KEY = key("the authorisation server's own key");

    @Bean
    JwtDecoder decoder() {
        return NimbusJwtDecoder.withSecretKey(KEY).build();
    }

    @Bean
    JwtAuthenticationConverter authorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    /** The header with a good token. */
    static String bearer(String user, String... roles) {
        return header(user, List.of(roles), KEY, Duration.ZERO);
    }

    static String expired(String user) {
        return header(user, List.of("USER"), KEY, Duration.ofHours(-2));
    }

    static String early(String user) {
        return header(user, List.of("USER"), KEY, Duration.ofHours(2));
    }

    static String foreign(String user) {
        return header(user, List.of("USER"), key("a key that the server does not trust"), Duration.ZERO);
    }

    static String unsigned(String user) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"sub\":\"" + user + "\",\"roles\":[\"USER\"]}";
        return "Authorization: Bearer " + base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(UTF_8)) + ".";
    }

    /** Calls a function that takes nothing, with these headers alone. */
    static Wire.Answer call(int port, String function, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type: application/json"), Stream.of(headers))
                .toArray(String[]::new);
        byte[] body = ("{\"fn\":\"" + function + "\",\"args\":{}}").getBytes(UTF_8);
        return Wire.request(port, "POST /api/mizan/call/", body, all);
    }

    private static String header(String user, List<String> roles, SecretKey key, Duration shift) {
        Instant issued = Instant.now().plus(shift);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(user)
                .claim("roles", roles)
                .issuedAt(issued)
                .notBefore(issued)
                .expiresAt(issued.plus(Duration.ofHours(1)))
                .build();
        return "Authorization: Bearer "
                + NimbusJwtEncoder.withSecretKey(key)
                        .build()
                        .encode(JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                        .getTokenValue();
    }

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256");
    }
}
