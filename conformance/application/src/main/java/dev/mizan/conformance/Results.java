package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import jakarta.annotation.security.PermitAll;

/** Results that are no JSON, of a function and of a read. */
@PermitAll
public class Results {

    record MeasureContext(@Default("0") double divisor) {}

    record Ratio(double share) {}

    record Ticket(long number) {}

    @Client(MeasureContext.class)
    Ratio measure(double divisor) {
        return new Ratio(1 / divisor);
    }

    /** Not a number where the divisor is zero. */
    @Client
    Ratio ratio(double divisor) {
        return new Ratio(0 / divisor);
    }

    /** Beyond what JavaScript's numbers tell apart, 2^53, where the number is zero. */
    @Client
    Ticket ticket(long number) {
        return new Ticket(number == 0 ? 1L << 53 : number);
    }

    /** Has run when its result cannot be written. */
    @Client
    @Affects(Products.ProductContext.class)
    Ratio weigh(long productId) {
        return new Ratio(Double.POSITIVE_INFINITY);
    }
}
