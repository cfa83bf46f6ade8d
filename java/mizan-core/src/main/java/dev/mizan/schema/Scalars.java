package dev.mizan.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.mizan.Upload;
import dev.mizan.schema.WireType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Java types without parts, and what to write instead of some that one would think are. */
final class Scalars {

    private static final Map<Class<?>, Scalar> ALL = new HashMap<>();
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.lang.Object", "name the type, or write JsonNode for any JSON"),
            Map.entry("java.util.Date", "write Instant"),
            Map.entry("java.util.Calendar", "write Instant or OffsetDateTime"),
            Map.entry("java.sql.Date", "write LocalDate"),
            Map.entry("java.sql.Timestamp", "write Instant"),
            Map.entry("java.time.ZonedDateTime", "write Instant, or OffsetDateTime with the zone beside it"),
            Map.entry("java.time.OffsetTime", "write LocalTime"),
            Map.entry("java.time.Year", "write int"),
            Map.entry("java.lang.Number", "write long, double or BigDecimal"),
            Map.entry("java.util.stream.Stream", "write List"),
            Map.entry("java.util.Iterator", "write List"),
            Map.entry("java.lang.Iterable", "write List"));

    static {
        all(Scalar.TEXT, String.class, char.class, Character.class, URI.class, Currency.class);
        all(Scalar.BOOLEAN, boolean.class, Boolean.class);
        all(Scalar.INTEGER, byte.class, Byte.class, short.class, Short.class, int.class, Integer.class);
        all(Scalar.INTEGER, long.class, Long.class, OptionalInt.class, OptionalLong.class);
        all(Scalar.NUMBER, float.class, Float.class, double.class, Double.class, OptionalDouble.class);
        all(Scalar.DECIMAL, BigDecimal.class);
        all(Scalar.BIG_INTEGER, BigInteger.class);
        all(Scalar.UUID, UUID.class);
        all(Scalar.INSTANT, Instant.class);
        all(Scalar.OFFSET_DATE_TIME, OffsetDateTime.class);
        all(Scalar.LOCAL_DATE, LocalDate.class);
        all(Scalar.LOCAL_TIME, LocalTime.class);
        all(Scalar.LOCAL_DATE_TIME, LocalDateTime.class);
        all(Scalar.DURATION, Duration.class);
        all(Scalar.BYTES, byte[].class);
        all(Scalar.JSON, JsonNode.class);
        all(Scalar.UPLOAD, Upload.class);
    }

    private Scalars() {}

    private static void all(Scalar scalar, Class<?>... types) {
        List.of(types).forEach(type -> ALL.put(type, scalar));
    }

    static Optional<Scalar> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** The scalar of a property that says its format, empty if the format is not one of ours. */
    static Optional<Scalar> of(Class<?> type, JsonFormat.Value format) {
        Optional<Scalar> plain = of(type);
        boolean says = format.hasPattern() || format.hasShape() || format.hasTimeZone() || format.hasLocale();
        if (!says || plain.isEmpty()) {
            return plain;
        }
        boolean text = format.getShape() == JsonFormat.Shape.STRING && !format.hasPattern();
        return switch (plain.get()) {
            case INTEGER ->
                text && (type == long.class || type == Long.class) ? Optional.of(Scalar.BIG_INTEGER) : Optional.empty();
            case BOOLEAN, NUMBER, JSON, BYTES, UPLOAD -> Optional.empty();
            default -> text ? plain : Optional.empty();
        };
    }

    /** What to write instead of a type that has no form on the wire. */
    static String instead(Class<?> type) {
        String known = INSTEAD.get(type.getName());
        return known != null
                ? known + "."
                : "it is no record, enumeration, sealed interface, list, map or one of the known values."
                        + " Write a record with what the client needs.";
    }
}
