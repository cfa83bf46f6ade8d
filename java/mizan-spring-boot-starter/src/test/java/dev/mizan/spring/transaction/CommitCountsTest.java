package dev.mizan.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.Invalidations;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.spring.function.CurrentCall;
import dev.mizan.spring.transaction.Work.Callers;
import dev.mizan.spring.transaction.Work.Declared;
import dev.mizan.spring.transaction.Work.Implementation;
import dev.mizan.spring.transaction.Work.Methods;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Only a proven rollback invalidates nothing; a commit, an unknown outcome, and work without a transaction do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(Lifecycle.PER_CLASS)
class CommitCountsTest {

    private static final String STALE = "stale item";

    @Autowired
    Methods methods;

    @Autowired
    Callers callers;

    @Autowired
    Declared declared;

    @Autowired
    Heard heard;

    @Autowired
    Invalidations invalidations;

    @Autowired
    CurrentCall current;

    @BeforeEach
    void forget() {
        heard.clear();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ann", "pw", "ROLE_USER"));
    }

    Stream<Object> matrix() {
        return Stream.of(
                row("without a transaction", methods::plain, "body", STALE),
                row("without a transaction, failed", methods::plainFails, "body", STALE),
                row("committed", methods::commits, "body", STALE),
                row("rolled back", methods::rollsBack, "body"),
                row(
                        "committed although a checked exception was thrown",
                        methods::commitsAfterCheckedException,
                        "body",
                        STALE),
                row("read-only", methods::readOnly, "body", STALE),
                row("in a transaction of its own", methods::requiresNew, "body", STALE),
                row("nested without an outer one", methods::nested, "body", STALE),
                row("not supported", methods::notSupported, "body", STALE),
                row("supports, without one", methods::supports, "body", STALE),
                row("marked rollback-only", methods::rollbackOnly, "body"),
                row("denied after the commit", methods::deniedAfterwards, "body", STALE),
                row("denied before it ran", methods::deniedBefore),
                row("asynchronous", methods::async, "body", STALE),
                row("called on this: no proxy, no invalidation", methods::self, "body"),
                row("a caller's transaction", callers::ownsTransaction, "body", "caller", STALE),
                row("a caller's transaction that fails", callers::ownsTransactionAndFails, "body"),
                row("its own, in a caller's that fails", callers::callsRequiresNewAndFails, "body", STALE),
                row("a savepoint in a caller's", callers::callsNested, "body", "caller", STALE),
                row("suspends a caller's", callers::callsNotSupported, "body", STALE, "caller"),
                row("in a template", callers::inTemplate, "body", "caller", STALE),
                row("both of nested methods", callers::nestsAnother, "body", "caller", "stale other", STALE),
                row("a listener", callers::publishes, "body", STALE),
                row("a listener after the commit", callers::publishesForCommit, "caller", "body", STALE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void invalidatesAsTheTransactionEnds(String name, ThrowingCallable work, List<String> expected) {
        catchThrowable(work);
        assertThat(heard.events()).containsExactlyElementsOf(expected);
        assertThat(current.get()).isEmpty();
    }

    @Test
    void anUnknownOutcomeCounts() {
        TransactionTemplate broken = new TransactionTemplate(new BrokenAtCommit());
        Throwable thrown = catchThrowable(() -> broken.executeWithoutResult(status -> methods.plain()));
        assertThat(thrown).isInstanceOf(TransactionSystemException.class);
        assertThat(heard.events()).containsExactly("body", STALE);
    }

    @Test
    void readsRepeatedDeclarations() {
        methods.repeated(1);
        assertThat(heard.events()).containsExactlyInAnyOrder("body", "stale item [1]", "stale other");
    }

    @Test
    void narrowsByWhatTheBeanWasTold() {
        methods.narrowedByCode();
        assertThat(heard.events()).containsExactly("stale item [7]", "stale item [8]");
    }

    @Test
    void refusesContextsThatAreNotDeclared() {
        assertThat(catchThrowable(methods::undeclared))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OtherContext");
        assertThat(heard.events()).isEmpty();
    }

    @Test
    void refusesToNarrowWhereNothingRuns() {
        assertThat(catchThrowable(() -> invalidations.all(Work.ItemContext.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Affects");
    }

    @Test
    void findsTheDeclarationOnAnInterface() {
        declared.onInterface(5);
        assertThat(heard.events()).containsExactly("stale item [5]");
    }

    @Test
    void nestedMethodsJoinTheCallThatRuns() {
        RunningCall call = new RunningCall(Optional.empty(), List.of());
        CurrentCall.Binding binding = current.bind(call);
        try {
            callers.nestsAnother();
        } finally {
            binding.end();
        }
        assertThat(call.committed().stream().map(target -> target.context().name()))
                .containsExactly("other", "item");
        assertThat(heard.events()).containsExactly("body", "caller");
    }

    @Test
    void standsNextToTheMethodInsideTheTransaction() {
        var advisors = ((Advised) methods).getAdvisors();
        assertThat(advisors[advisors.length - 1].getAdvice()).isInstanceOf(AffectsInterceptor.class);
    }

    private static Object row(String name, ThrowingCallable work, String... expected) {
        return arguments(name, work, List.of(expected));
    }

    /** A transaction manager whose database is gone at the commit, so that nobody knows what became of it. */
    private static final class BrokenAtCommit extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            throw new TransactionSystemException("gone");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableMethodSecurity
    @EnableAsync
    static class Application {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        Methods methods(Heard heard, Invalidations invalidations) {
            return new Methods(heard, invalidations);
        }

        @Bean
        Implementation implementation() {
            return new Implementation();
        }

        @Bean
        Callers callers(
                Methods methods,
                PlatformTransactionManager transactions,
                ApplicationEventPublisher events,
                Heard heard) {
            return new Callers(methods, new TransactionTemplate(transactions), events, heard);
        }

        /** On the caller's thread, so that the test sees the end of it. */
        @Bean
        Executor taskExecutor() {
            return new SyncTaskExecutor();
        }
    }
}
