package dev.mizan.dispatch;

/** Names of Mizan's own response headers. */
final class Headers {

    static final String IDENTITY = "X-Mizan-Identity";
    static final String CACHE = "X-Mizan-Cache";
    static final String SCHEMA = "X-Mizan-Schema";

    private Headers() {}
}
