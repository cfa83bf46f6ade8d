package dev.mizan.spring.app;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads that tell who asked, and whether a transaction was running. */
@Service
class Ledger {

    record OwnContext() {}

    record EveryonesContext() {}

    @Client(OwnContext.class)
    String owner(Caller caller) {
        return caller.id().orElseThrow();
    }

    @Client(EveryonesContext.class)
    @PermitAll
    boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Client
    @Affects({OwnContext.class, EveryonesContext.class})
    @Transactional
    boolean book() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
