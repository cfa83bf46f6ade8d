package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;

/** What answers on one kind of path. */
interface Endpoint {

    /** By which methods it is asked. */
    Methods methods();

    /** Answers a request by one of these methods. */
    Response answer(Exchange exchange);
}
