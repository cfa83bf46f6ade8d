package dev.mizan.dispatch;

import dev.mizan.invalidation.InvalidationHeader;

/** Names of Mizan's own response headers. */
final class Headers {

    static final String IDENTITY = "X-Mizan-Identity";
    static final String CACHE = "X-Mizan-Cache";
    static final String INVALIDATE = InvalidationHeader.NAME;
    static final String SCHEMA = "X-Mizan-Schema";

    private Headers() {}
}
