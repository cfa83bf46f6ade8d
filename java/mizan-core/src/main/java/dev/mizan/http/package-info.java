/**
 * The transport-neutral request and response: what a server, be it a servlet container or anything else, hands to Mizan
 * and gets back.
 *
 * <p>Read {@link dev.mizan.http.Exchange} first, then {@link dev.mizan.http.Response};
 * {@link dev.mizan.http.ErrorCode} and {@link dev.mizan.http.ErrorEnvelope} are the one shape of every refusal.
 */
@NullMarked
package dev.mizan.http;

import org.jspecify.annotations.NullMarked;
