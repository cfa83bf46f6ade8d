package dev.mizan.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times in ISO-8601, canonically with seconds, a fraction only where there is one, and points in time in UTC.
 */
record TimeType(Class<?> javaType) implements ParameterType {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    @Override
    public String wireType() {
        if (javaType == LocalDate.class) {
            return "date";
        }
        if (javaType == LocalTime.class) {
            return "time";
        }
        return javaType == LocalDateTime.class ? "dateTime" : "instant";
    }

    @Override
    public Optional<Object> decode(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private Object parse(String text) {
        if (javaType == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (javaType == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (javaType == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        // One instance whatever the offset, so that what a read is given does not depend on how its key was spelled.
        return javaType == Instant.class ? time.toInstant() : time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    @Override
    public String canonical(Object value) {
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(time) + 'T' + TIME.format(time);
        }
        Instant instant = value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return DateTimeFormatter.ISO_LOCAL_DATE.format(time) + 'T' + TIME.format(time) + 'Z';
    }

    @Override
    public String json(Object value) {
        return JsonText.quoted(canonical(value));
    }
}
