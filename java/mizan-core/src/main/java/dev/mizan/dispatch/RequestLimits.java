package dev.mizan.dispatch;

/**
 * How large a query may be. Both are inclusive.
 *
 * @param queryLength length of the query as it was sent, in characters; above it the answer is 414. A container that takes
 *     less answers first.
 * @param parameters number of parameters in it; above it the answer is 400
 */
public record RequestLimits(int queryLength, int parameters) {

    /** 16,384 characters, 100 parameters. */
    public static final RequestLimits DEFAULT = new RequestLimits(16_384, 100);

    public RequestLimits {
        positive("queryLength", queryLength);
        positive("parameters", parameters);
    }

    private static void positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("The request limit " + name + " must be above zero, it is " + value);
        }
    }
}
