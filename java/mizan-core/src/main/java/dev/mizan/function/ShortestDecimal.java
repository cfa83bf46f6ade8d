package dev.mizan.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a floating-point number as ECMAScript's {@code Number::toString} gives it (ECMA-262, 6.1.6.1.20): the fewest
 * digits that still name this number. {@code Double.toString} does so only from JDK 19 on.
 */
final class ShortestDecimal {

    private static final int ENOUGH_DIGITS = 17;

    private ShortestDecimal() {}

    static String of(double number) {
        refuseUnlessFinite(Double.isFinite(number));
        return number == 0
                ? "0"
                : text(shortest(new BigDecimal(number), candidate -> candidate.doubleValue() == number));
    }

    static String of(float number) {
        refuseUnlessFinite(Float.isFinite(number));
        return number == 0
                ? "0"
                : text(shortest(new BigDecimal(number), candidate -> candidate.floatValue() == number));
    }

    private static void refuseUnlessFinite(boolean finite) {
        if (!finite) {
            throw new IllegalArgumentException("NaN and infinities have no canonical text");
        }
    }

    private static BigDecimal shortest(BigDecimal exact, Predicate<BigDecimal> namesTheNumber) {
        for (int digits = 1; digits <= ENOUGH_DIGITS; digits++) {
            // Both neighbours: just above a power of two the nearer one can name another number, the farther one this.
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            BigDecimal found =
                    nearer(exact, namesTheNumber.test(below) ? below : null, namesTheNumber.test(above) ? above : null);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("17 digits name every double");
    }

    private static @Nullable BigDecimal nearer(
            BigDecimal exact, @Nullable BigDecimal below, @Nullable BigDecimal above) {
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        int order = exact.subtract(below).abs().compareTo(above.subtract(exact).abs());
        if (order != 0) {
            return order < 0 ? below : above;
        }
        return below.unscaledValue().testBit(0) ? above : below;
    }

    private static String text(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        int count = digits.length();
        int point = count - stripped.scale();
        String sign = stripped.signum() < 0 ? "-" : "";
        if (count <= point && point <= 21) {
            return sign + digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign + mantissa + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
}
