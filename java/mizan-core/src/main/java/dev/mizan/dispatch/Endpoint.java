package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;

/** What answers on one kind of path. */
interface Endpoint {

    /** The methods that are allowed, OPTIONS among them, as {@code Allow} names them. */
    String allow();

    /** Whether it answers requests by this method. */
    boolean takes(String method);

    /** Answers a request by one of these methods. */
    Response answer(Exchange exchange);
}
