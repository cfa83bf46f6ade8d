package dev.mizan.http;

import org.jspecify.annotations.Nullable;

/** How a request says who sends it. */
public enum Credentials {
    /** By a token that a script put into the request: another site cannot forge it. */
    TOKEN,
    /** By nothing, or by what a browser attaches by itself: cookies, Basic, client certificates. */
    BROWSER;

    private static final String BEARER = "Bearer";

    /** Whether an {@code Authorization} header shows a bearer token (RFC 6750), be it good, bad or empty. */
    public static boolean isBearer(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (authorization.length() == BEARER.length() || authorization.charAt(BEARER.length()) == ' ');
    }
}
