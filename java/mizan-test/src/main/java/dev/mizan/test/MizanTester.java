package dev.mizan.test;

import java.util.List;
import java.util.Objects;
import org.springframework.lang.CheckReturnValue;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Calls functions and reads contexts as somebody. What a browser would send goes through Mizan's own dispatcher: access
 * rules, binding, validation, transactions and invalidation run as they do in production. Immutable.
 *
 * <p>{@snippet :
 * mizan.user("ann", "USER").call("addReview")
 *         .with("productId", 5)
 *         .with("review", new ReviewForm(5, "Splendid"))
 *         .succeeds()
 *         .invalidated(new ProductContext(5))
 *         .invalidatedWhere(ReviewsContext.class, "productId", 5L)
 *         .invalidatedNothingElse();
 * }
 *
 * <p>A tester calls as whoever stands in Spring Security's context, so that {@code @WithMockUser} works, and as nobody where
 * there is none; {@link #user} and {@link #anonymous} give testers that call as somebody else. Nothing is sent before an
 * expectation is stated.
 */
@CheckReturnValue
public final class MizanTester {

    private final Wire wire;
    private final TestUser user;

    MizanTester(Wire wire, TestUser user) {
        this.wire = wire;
        this.user = user;
    }

    /** Gives a tester that calls without having logged in. */
    public MizanTester anonymous() {
        return new MizanTester(wire, new TestUser.Anonymous());
    }

    /**
     * Gives a tester that calls as this user, who need not exist.
     *
     * @param name the user's name, which is {@code Caller.id()}
     * @param roles the roles without a prefix, {@code "ADMIN"}; the application's role hierarchy holds
     */
    public MizanTester user(String name, String... roles) {
        return new MizanTester(wire, new TestUser.Named(Objects.requireNonNull(name, "name"), List.of(roles)));
    }

    /**
     * Gives a tester that sends over HTTP as MockMvc has it: through the application's filters, with a CSRF token that it
     * fetches as a browser does.
     */
    public MizanTester through(MockMvc mockMvc) {
        return new MizanTester(wire.through(mockMvc), user);
    }

    /** Begins a call of a function, by its name on the wire. */
    public FunctionCall call(String function) {
        return new FunctionCall(wire, user, function);
    }

    /**
     * Begins a read of a context.
     *
     * @param instance which instance; every component is sent
     * @throws IllegalArgumentException if no function reads or affects the record
     */
    public ContextRead read(Record instance) {
        return new ContextRead(wire, user, instance);
    }

    /**
     * Runs code of the application, such as a scheduled method or a listener, to assert what became stale meanwhile on this
     * thread. What the code throws is thrown.
     */
    public Ran running(Code code) throws Exception {
        return new Ran(wire.running(code));
    }

    /** Code of the application. */
    @FunctionalInterface
    public interface Code {

        /** Runs it. */
        void run() throws Exception;
    }
}
