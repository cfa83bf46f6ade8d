package dev.mizan.conformance.fuzz;

import dev.mizan.http.Exchange;
import dev.mizan.http.Response;

/** What answers requests: the dispatcher, or a double of it. */
@FunctionalInterface
interface Server {

    Response answer(Exchange request);
}
