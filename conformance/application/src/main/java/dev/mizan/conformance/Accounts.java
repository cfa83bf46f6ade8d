package dev.mizan.conformance;

import dev.mizan.http.Credentials;
import dev.mizan.http.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts of the conformance suite, who log in by password (RFC 7617) or by token (RFC 6750). Thread-safe. */
public final class Accounts {

    private static final String BASIC = "Basic ";
    private static final String TOKEN = "token-of-";

    private static final Map<String, Set<String>> ROLES =
            Map.of("ann", Set.of("USER"), "bob", Set.of("USER"), "ada", Set.of("ADMIN", "USER"), "gus", Set.of());

    /**
     * Gives who sends a request, empty if its password is wrong. A bad token is nobody's: that it is refused is for Mizan
     * to say.
     */
    public Optional<Identity> identity(@Nullable String authorization) {
        if (authorization != null && authorization.startsWith(BASIC)) {
            return byPassword(authorization.substring(BASIC.length()));
        }
        return Optional.of(
                authorization != null && Credentials.isBearer(authorization)
                        ? byToken(authorization)
                        : Account.nobody());
    }

    private static Optional<Identity> byPassword(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            String name = pair.substring(0, Math.max(pair.indexOf(':'), 0));
            return ROLES.containsKey(name) && pair.equals(name + ":pw")
                    ? Optional.of(account(name, Credentials.BROWSER))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Identity byToken(String authorization) {
        String token = authorization.substring("Bearer".length()).trim();
        String name = token.startsWith(TOKEN) ? token.substring(TOKEN.length()) : "";
        return ROLES.containsKey(name) ? account(name, Credentials.TOKEN) : Account.nobody();
    }

    private static Identity account(String name, Credentials credentials) {
        return new Account(Optional.of(name), ROLES.getOrDefault(name, Set.of()), credentials);
    }
}
