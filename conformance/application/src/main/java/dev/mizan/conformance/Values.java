package dev.mizan.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Client;
import dev.mizan.Default;
import jakarta.annotation.security.PermitAll;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A context for each type that a parameter may have; its slot shows the value that arrived. */
@PermitAll
public class Values {

    record ByteContext(byte value) {}

    record ShortContext(short value) {}

    record IntContext(int value) {}

    record LongContext(long value) {}

    record BigIntegerContext(BigInteger value) {}

    record DoubleContext(double value) {}

    record FloatContext(float value) {}

    record BooleanContext(boolean value) {}

    record TextContext(String value) {}

    record SizeContext(Size value) {}

    record UuidContext(UUID value) {}

    record InstantContext(Instant value) {}

    record OffsetDateTimeContext(OffsetDateTime value) {}

    record LocalDateContext(LocalDate value) {}

    record LocalTimeContext(LocalTime value) {}

    record LocalDateTimeContext(LocalDateTime value) {}

    record ListContext(
            @Nullable String search, @Default("1") int page) {}

    /** An enum of which one constant has a name of its own on the wire. */
    public enum Size {
        SMALL,
        @JsonProperty("extra-large")
        EXTRA_LARGE
    }

    record Listing(@Nullable String search, int page) {}

    @Client(ByteContext.class)
    byte readByte(byte value) {
        return value;
    }

    @Client(ShortContext.class)
    short readShort(short value) {
        return value;
    }

    @Client(IntContext.class)
    int readInt(int value) {
        return value;
    }

    /** As text, since not every {@code long} is a number that JavaScript can hold. */
    @Client(LongContext.class)
    String readLong(long value) {
        return String.valueOf(value);
    }

    @Client(BigIntegerContext.class)
    BigInteger readBigInteger(BigInteger value) {
        return value;
    }

    @Client(DoubleContext.class)
    double readDouble(double value) {
        return value;
    }

    @Client(FloatContext.class)
    float readFloat(float value) {
        return value;
    }

    @Client(BooleanContext.class)
    boolean readBoolean(boolean value) {
        return value;
    }

    @Client(TextContext.class)
    String readText(String value) {
        return value;
    }

    @Client(SizeContext.class)
    Size readSize(Size value) {
        return value;
    }

    @Client(UuidContext.class)
    UUID readUuid(UUID value) {
        return value;
    }

    @Client(InstantContext.class)
    Instant readInstant(Instant value) {
        return value;
    }

    @Client(OffsetDateTimeContext.class)
    Instant readOffsetDateTime(OffsetDateTime value) {
        return value.toInstant();
    }

    @Client(LocalDateContext.class)
    LocalDate readLocalDate(LocalDate value) {
        return value;
    }

    @Client(LocalTimeContext.class)
    LocalTime readLocalTime(LocalTime value) {
        return value;
    }

    @Client(LocalDateTimeContext.class)
    LocalDateTime readLocalDateTime(LocalDateTime value) {
        return value;
    }

    @Client(ListContext.class)
    Listing list(ListContext which) {
        return new Listing(which.search(), which.page());
    }
}
