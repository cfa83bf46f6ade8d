package dev.mizan.codegen;

import dev.mizan.schema.WireType.Scalar;
import java.util.Map;
import java.util.Optional;

/**
 * The client's alias of a value that has no TypeScript type of its own.
 *
 * @param name its name, unless the application has a type of that name
 * @param doc what the text looks like
 * @param branded whether it is text that is told apart from other text
 */
record TextScalar(String name, String doc, boolean branded) {

    private static final Map<Scalar, TextScalar> ALL = Map.ofEntries(
            Map.entry(Scalar.DECIMAL, text("Decimal", "A decimal number of any size, as text: `19.90`.")),
            Map.entry(Scalar.BIG_INTEGER, text("BigInteger", "An integer of any size, as text.")),
            Map.entry(Scalar.UUID, text("Uuid", "A UUID, as text.")),
            Map.entry(Scalar.INSTANT, text("Instant", "A point in time, ISO-8601 in UTC: `2026-11-23T10:00:00Z`.")),
            Map.entry(
                    Scalar.OFFSET_DATE_TIME,
                    text("OffsetDateTime", "A date and time with offset, ISO-8601: `2026-11-23T10:00:00+01:00`.")),
            Map.entry(Scalar.LOCAL_DATE, text("LocalDate", "A date, ISO-8601: `2026-11-23`.")),
            Map.entry(Scalar.LOCAL_TIME, text("LocalTime", "A time of day, ISO-8601: `10:00:00`.")),
            Map.entry(
                    Scalar.LOCAL_DATE_TIME,
                    text("LocalDateTime", "A date and time without zone, ISO-8601: `2026-11-23T10:00:00`.")),
            Map.entry(Scalar.DURATION, text("Duration", "A length of time, ISO-8601: `PT1H30M`.")),
            Map.entry(Scalar.BYTES, text("Base64", "Bytes, as base64 text.")),
            Map.entry(Scalar.JSON, new TextScalar("JsonValue", "Any JSON value.", false)),
            Map.entry(
                    Scalar.UPLOAD,
                    new TextScalar("Upload", "A file to send: of an `<input>`, or made by a script.", false)));

    /** The alias of this scalar; none for those that TypeScript has. */
    static Optional<TextScalar> of(Scalar scalar) {
        return Optional.ofNullable(ALL.get(scalar));
    }

    private static TextScalar text(String name, String doc) {
        return new TextScalar(name, doc, true);
    }
}
