package dev.mizan.spring.transaction;

import dev.mizan.Affects;
import dev.mizan.Invalidations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/** Methods with {@code @Affects} in every relation to a transaction, and callers that own one. */
final class Work {

    record ItemContext(long id) {}

    record OtherContext() {}

    record Happened(String what) {}

    record Committed(String what) {}

    private Work() {}

    static class Methods {

        private final Heard heard;
        private final Invalidations invalidations;

        Methods(Heard heard, Invalidations invalidations) {
            this.heard = heard;
            this.invalidations = invalidations;
        }

        @Affects(ItemContext.class)
        void plain() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        void plainFails() {
            heard.add("body");
            throw new IllegalStateException();
        }

        @Affects(ItemContext.class)
        @Transactional
        void commits() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional
        void rollsBack() {
            heard.add("body");
            throw new IllegalStateException();
        }

        @Affects(ItemContext.class)
        @Transactional
        void commitsAfterCheckedException() throws Exception {
            heard.add("body");
            throw new Exception();
        }

        @Affects(ItemContext.class)
        @Transactional(readOnly = true)
        void readOnly() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional(propagation = Propagation.REQUIRES_NEW)
        void requiresNew() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional(propagation = Propagation.NESTED)
        void nested() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        void notSupported() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional(propagation = Propagation.SUPPORTS)
        void supports() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional
        void rollbackOnly() {
            heard.add("body");
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }

        @Affects(ItemContext.class)
        @PostAuthorize("false")
        @Transactional
        String deniedAfterwards() {
            heard.add("body");
            return "x";
        }

        @Affects(ItemContext.class)
        @PreAuthorize("false")
        @Transactional
        void deniedBefore() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Async
        @Transactional
        void async() {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @EventListener
        void on(Happened event) {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @TransactionalEventListener
        void on(Committed event) {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Affects(OtherContext.class)
        @Transactional
        void repeated(long id) {
            heard.add("body");
        }

        @Affects(ItemContext.class)
        @Transactional
        void narrowedByCode() {
            invalidations.add(new ItemContext(7)).where(ItemContext.class, "id", 8L);
        }

        @Affects(ItemContext.class)
        @Transactional
        void undeclared() {
            invalidations.all(OtherContext.class);
        }

        void self() {
            commits();
        }
    }

    interface Declared {

        @Affects(ItemContext.class)
        void onInterface(long id);
    }

    static class Implementation implements Declared {

        @Override
        @Transactional
        public void onInterface(long id) {}
    }

    static class Callers {

        private final Methods methods;
        private final TransactionTemplate template;
        private final ApplicationEventPublisher events;
        private final Heard heard;

        Callers(Methods methods, TransactionTemplate template, ApplicationEventPublisher events, Heard heard) {
            this.methods = methods;
            this.template = template;
            this.events = events;
            this.heard = heard;
        }

        @Transactional
        void ownsTransaction() {
            methods.commits();
            heard.add("caller");
        }

        @Transactional
        void ownsTransactionAndFails() {
            methods.commits();
            throw new IllegalStateException();
        }

        @Transactional
        void callsRequiresNewAndFails() {
            methods.requiresNew();
            throw new IllegalStateException();
        }

        @Transactional
        void callsNested() {
            methods.nested();
            heard.add("caller");
        }

        @Transactional
        void callsNotSupported() {
            methods.notSupported();
            heard.add("caller");
        }

        void inTemplate() {
            template.executeWithoutResult(status -> {
                methods.plain();
                heard.add("caller");
            });
        }

        @Affects(OtherContext.class)
        @Transactional
        void nestsAnother() {
            methods.commits();
            heard.add("caller");
        }

        void publishes() {
            events.publishEvent(new Happened("x"));
        }

        @Transactional
        void publishesForCommit() {
            events.publishEvent(new Committed("x"));
            heard.add("caller");
        }
    }
}
