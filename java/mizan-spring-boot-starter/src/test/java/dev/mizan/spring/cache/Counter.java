package dev.mizan.spring.cache;

import dev.mizan.Affects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of what was added when its transaction is about to commit. */
@Component
class Counter {

    record Added(long productId) {}

    @Affects(Gallery.TallyContext.class)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void hear(Added added) {}
}
