package dev.mizan.http;

import java.util.Optional;

/**
 * What a browser has to send with unsafe requests.
 *
 * @param cookie the cookie to read the token from before each call; empty if scripts cannot read one
 * @param header the header to send it in
 * @param token the token itself, as it is to be sent
 */
public record CsrfToken(Optional<String> cookie, String header, String token) {}
