package dev.mizan.test;

import dev.mizan.http.Response;

/** Brings a request to the dispatcher as somebody, on the calling thread. */
interface Transport {

    /** Sends it and gives what came back. */
    Response send(WireRequest request, TestUser user);
}
