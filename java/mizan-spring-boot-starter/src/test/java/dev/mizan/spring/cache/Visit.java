package dev.mizan.spring.cache;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** What a visitor did in a session. */
@Component
@SessionScope
class Visit {

    private int count;

    int count() {
        return ++count;
    }
}
