package dev.mizan.conformance;

import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.Patch;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions that answer with what they were given, for each kind of argument. */
@PermitAll
public class Arguments {

    record Point(int x, @Nullable Integer y) {}

    /** A union: each member has a discriminator, {@code type}. */
    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Changes(Patch<String> name) {}

    @Client
    String nothing() {
        return "nothing";
    }

    @Client
    void nothingAtAll() {}

    @Client
    String echo(String text) {
        return text;
    }

    /** One that must be there, one that may be absent or null, one that has a default. */
    @Client
    String repeat(String text, @Nullable Integer times, @Default("!") String end) {
        return text + "/" + times + "/" + end;
    }

    @Client
    int echoInt(int value) {
        return value;
    }

    @Client
    long echoLong(long value) {
        return value;
    }

    @Client
    BigInteger echoBigInteger(BigInteger value) {
        return value;
    }

    @Client
    BigDecimal echoBigDecimal(BigDecimal value) {
        return value;
    }

    @Client
    double echoDouble(double value) {
        return value;
    }

    @Client
    boolean echoBoolean(boolean value) {
        return value;
    }

    @Client
    Values.Size echoSize(Values.Size value) {
        return value;
    }

    @Client
    UUID echoUuid(UUID value) {
        return value;
    }

    @Client
    Instant echoInstant(Instant value) {
        return value;
    }

    @Client
    LocalDate echoDate(LocalDate value) {
        return value;
    }

    @Client
    List<Integer> echoList(List<Integer> value) {
        return value;
    }

    @Client
    Map<String, Integer> echoMap(Map<String, Integer> value) {
        return value;
    }

    @Client
    Point echoPoint(Point value) {
        return value;
    }

    @Client
    List<Shape> echoShapes(List<Shape> value) {
        return value;
    }

    /** Tells absent, null and a value apart. */
    @Client
    String patch(Changes changes) {
        return changes.name().isPresent() ? "set to " + changes.name().value() : "left as it is";
    }
}
