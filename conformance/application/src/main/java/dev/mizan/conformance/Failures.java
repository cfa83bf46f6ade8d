package dev.mizan.conformance;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.ClientError;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** Functions and reads that fail, by the application's own errors and by defects. */
@PermitAll
public class Failures {

    record BrokenContext() {}

    record GoneContext() {}

    record OddContext(int number) {
        OddContext {
            if (number % 2 == 0) {
                throw new IllegalArgumentException("s3cr3t " + number);
            }
        }
    }

    /** A declared error with details. */
    @ClientError
    public static class OutOfStock extends RuntimeException {

        private final int left;

        OutOfStock(int left) {
            super("There are not enough left.");
            this.left = left;
        }

        /** What the client is told beside the message. */
        public Map<String, Integer> details() {
            return Map.of("left", left);
        }
    }

    /** A declared error with a code and a status of its own. */
    @ClientError(code = "WITHDRAWN", status = 410)
    public static class NoLongerSold extends RuntimeException {

        NoLongerSold() {
            super("It is no longer sold.");
        }
    }

    @Client(BrokenContext.class)
    String alright() {
        return "alright";
    }

    @Client(BrokenContext.class)
    String broken() {
        throw new IllegalStateException("s3cr3t");
    }

    @Client(GoneContext.class)
    String gone() throws NoLongerSold {
        throw new NoLongerSold();
    }

    @Client(OddContext.class)
    int odd(int number) {
        return number;
    }

    @Client
    @Affects(Products.ProductContext.class)
    void buy(long productId, int quantity) throws OutOfStock {
        throw new OutOfStock(2);
    }

    @Client
    void withdraw() throws NoLongerSold {
        throw new NoLongerSold();
    }

    /** Fails after it may have changed something. */
    @Client
    @Affects(Products.ProductContext.class)
    void crash(long productId) {
        throw new IllegalStateException("s3cr3t");
    }

    /** Fails and affects nothing. */
    @Client
    void fail() {
        throw new IllegalStateException("s3cr3t");
    }
}
