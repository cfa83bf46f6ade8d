package dev.mizan.dispatch;

import dev.mizan.http.Exchange;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A read of a context that no request of its own asked for: its instance is known, so there is neither query nor body. */
interface ReadExchange extends Exchange {

    @Override
    default String method() {
        return "GET";
    }

    @Override
    default @Nullable String query() {
        return null;
    }

    @Override
    default long contentLength() {
        return 0;
    }

    @Override
    default InputStream body() {
        return InputStream.nullInputStream();
    }
}
