package dev.mizan.spring.app;

import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A context for each type that a parameter may have; its slot shows what arrived. */
@Service
@PermitAll
class Values {

    record IntContext(int value) {}

    record LongContext(long value) {}

    record BigIntegerContext(BigInteger value) {}

    record DoubleContext(double value) {}

    record FloatContext(float value) {}

    record BooleanContext(boolean value) {}

    record StringContext(String value) {}

    record UuidContext(UUID value) {}

    record InstantContext(Instant value) {}

    record OffsetDateTimeContext(OffsetDateTime value) {}

    record LocalDateContext(LocalDate value) {}

    record LocalTimeContext(LocalTime value) {}

    record LocalDateTimeContext(LocalDateTime value) {}

    @Client(IntContext.class)
    String readInt(IntContext context) {
        return String.valueOf(context.value());
    }

    @Client(LongContext.class)
    String readLong(LongContext context) {
        return String.valueOf(context.value());
    }

    @Client(BigIntegerContext.class)
    String readBigInteger(BigIntegerContext context) {
        return context.value().toString();
    }

    @Client(DoubleContext.class)
    String readDouble(DoubleContext context) {
        return String.valueOf(context.value());
    }

    @Client(FloatContext.class)
    String readFloat(FloatContext context) {
        return String.valueOf(context.value());
    }

    @Client(BooleanContext.class)
    String readBoolean(BooleanContext context) {
        return String.valueOf(context.value());
    }

    @Client(StringContext.class)
    String readString(StringContext context) {
        return context.value();
    }

    @Client(UuidContext.class)
    String readUuid(UuidContext context) {
        return context.value().toString();
    }

    @Client(InstantContext.class)
    String readInstant(InstantContext context) {
        return context.value().toString();
    }

    @Client(OffsetDateTimeContext.class)
    String readOffsetDateTime(OffsetDateTimeContext context) {
        return context.value().toInstant().toString();
    }

    @Client(LocalDateContext.class)
    String readLocalDate(LocalDateContext context) {
        return context.value().toString();
    }

    @Client(LocalTimeContext.class)
    String readLocalTime(LocalTimeContext context) {
        return context.value().toString();
    }

    @Client(LocalDateTimeContext.class)
    String readLocalDateTime(LocalDateTimeContext context) {
        return context.value().toString();
    }
}
