package dev.mizan.ssr;

import dev.mizan.page.Rendering;

/** What a worker says. */
sealed interface Answer {

    /**
     * That it can render.
     *
     * @param protocol the version of the frames that it speaks
     */
    record Ready(int protocol) implements Answer {}

    /**
     * That it is done with a request.
     *
     * @param memoryBytes the resident memory of its process
     */
    record Done(int id, long memoryBytes, Rendering rendering) implements Answer {}
}
