package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;

/** What answers on one kind of path. */
interface Endpoint {

    /** The methods that it takes, as {@code Allow} names them. */
    String allow();

    /** Answers a request by one of these methods. */
    Response answer(Exchange exchange);
}
