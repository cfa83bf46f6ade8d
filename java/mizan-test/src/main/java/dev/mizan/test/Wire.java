package dev.mizan.test;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.Registry;
import dev.mizan.http.Response;
import dev.mizan.test.RecordedInvalidations.Recording;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the application publishes, the way to it, and an ear for what becomes stale.
 *
 * @param registry what is published, asked for once all beans are there
 * @param overMockMvc makes the way through MockMvc
 */
record Wire(
        Supplier<Registry> registry,
        RecordedInvalidations recorded,
        WireJson json,
        Transport transport,
        Function<MockMvc, Transport> overMockMvc) {

    Wire through(MockMvc mockMvc) {
        return new Wire(registry, recorded, json, overMockMvc.apply(mockMvc), overMockMvc);
    }

    /** Sends a request; {@code what} names it in messages. */
    Exchanged send(WireRequest request, TestUser user, String what) {
        boolean transaction = TransactionSynchronizationManager.isActualTransactionActive();
        try (Recording recording = recorded.start()) {
            Response response = transport.send(request, user);
            Staleness staleness = new Staleness(what, recording.targets(), transaction, registry.get());
            return new Exchanged(response.status(), json.tree(response.body()), user, staleness);
        }
    }

    Staleness running(MizanTester.Code code) throws Exception {
        boolean transaction = TransactionSynchronizationManager.isActualTransactionActive();
        try (Recording recording = recorded.start()) {
            code.run();
            return new Staleness("The code", recording.targets(), transaction, registry.get());
        }
    }

    /** The context of a record. */
    ContextDefinition context(Class<? extends Record> type) {
        return Staleness.context(registry.get(), type);
    }
}
