package dev.mizan.form;

import static dev.mizan.form.ConstraintCases.JSON;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Random JSON values of a type, many of them near to where constraints tend to have their limits. */
final class RandomValues {

    private static final String LIKELY = "abcnoAZ019-_.@ ${}[]^\\\t\n";
    private static final int[] ODD = {
        0, 0x1C, 0x85, 0xA0, 0xE4, 0x308, 0x660, 0x1680, 0x2003, 0x2007, 0x2028, 0x202F, 0x212A, 0x3000, 0xFEFF, 0xFFFF,
        0x1F600, 0x10FFFF
    };

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    String of(Class<?> type) {
        if (random.nextInt(40) == 0) {
            return "null";
        }
        if (type == String.class) {
            return JSON.writeValueAsString(text());
        }
        if (type == Boolean.class) {
            return String.valueOf(random.nextBoolean());
        }
        if (type == Double.class) {
            return JSON.writeValueAsString(number());
        }
        if (type == BigDecimal.class) {
            return JSON.writeValueAsString(decimal().toPlainString());
        }
        if (type == BigInteger.class) {
            return JSON.writeValueAsString(decimal().toBigInteger().toString());
        }
        if (type == Map.class) {
            Map<String, Integer> map = new TreeMap<>();
            Stream.generate(this::text).limit(random.nextInt(4)).forEach(key -> map.put(key.replace("\0", "0"), 1));
            return JSON.writeValueAsString(map);
        }
        if (type == List.class || type == Set.class) {
            return JSON.writeValueAsString(
                    Stream.generate(this::text).limit(random.nextInt(4)).toList());
        }
        return String.valueOf(integer(type));
    }

    private long integer(Class<?> type) {
        long most = type == Byte.class
                ? Byte.MAX_VALUE
                : type == Short.class ? Short.MAX_VALUE : type == Integer.class ? Integer.MAX_VALUE : (1L << 53) - 1;
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(21) - 10;
            case 1 -> random.nextInt(2) == 0 ? most - random.nextInt(3) : random.nextInt(3) - most;
            default -> random.nextLong() % (most + 1);
        };
    }

    private double number() {
        double value = switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> Math.nextUp(random.nextInt(41) - 20 + random.nextInt(2) / 10.0);
            case 2 -> (random.nextInt(400_001) - 200_000) / 100.0;
            default -> random.nextGaussian() * 3;
        };
        // −0 cannot be sent: JavaScript writes it as 0
        return Double.isFinite(value) && value != 0 ? value : 0.0;
    }

    private BigDecimal decimal() {
        int scale = random.nextInt(6);
        return switch (random.nextInt(3)) {
            case 0 -> new BigDecimal(BigInteger.valueOf(random.nextInt(2_000_001) - 1_000_000), scale);
            case 1 -> new BigDecimal(new BigInteger(200, random).subtract(BigInteger.ONE.shiftLeft(199)), scale * 5);
            default ->
                new BigDecimal(List.of("0.1", "10", "100", "9007199254740993", "-100000000000000000000.5")
                                .get(random.nextInt(5)))
                        .add(new BigDecimal(BigInteger.valueOf(random.nextInt(3) - 1), scale * 5));
        };
    }

    /** Text without NUL's neighbours being rare: whole surrogate pairs, marks that combine, blanks of every kind. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            int character = switch (random.nextInt(6)) {
                case 0 -> ODD[random.nextInt(ODD.length)];
                case 1 -> random.nextInt(Character.MAX_CODE_POINT + 1);
                default -> LIKELY.charAt(random.nextInt(LIKELY.length()));
            };
            text.appendCodePoint(character);
        }
        return text.toString();
    }
}
