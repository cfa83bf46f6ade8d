package dev.mizan.schema;

import java.util.List;

/** The type of a value on the wire. */
public sealed interface WireType {

    /** As a person would write it: {@code list<Page<Review>>?}, scalars with a dollar, literals as JSON. */
    default String text() {
        return TypeText.of(this);
    }

    /** A type with no parts. */
    enum Scalar implements WireType {
        /** Text. */
        TEXT,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A number without fraction within ±(2^53−1). */
        INTEGER,
        /** A finite number. */
        NUMBER,
        /** A decimal number of any size, as text. */
        DECIMAL,
        /** An integer of any size, as text. */
        BIG_INTEGER,
        /** A UUID, as text. */
        UUID,
        /** A point in time, ISO-8601 text in UTC. */
        INSTANT,
        /** A date and time with offset, ISO-8601 text. */
        OFFSET_DATE_TIME,
        /** A date, {@code 2026-11-23}. */
        LOCAL_DATE,
        /** A time, {@code 10:00:00}. */
        LOCAL_TIME,
        /** A date and time without zone, ISO-8601 text. */
        LOCAL_DATE_TIME,
        /** A length of time, ISO-8601 text. */
        DURATION,
        /** Bytes, as base64 text. */
        BYTES,
        /** Any JSON value. */
        JSON,
        /** A file, in a part of its own. Only arguments have it. */
        UPLOAD
    }

    /** Exactly one value, as JSON text: what tells the members of a union apart. */
    record Literal(String json) implements WireType {}

    /** A list of items. */
    record ListOf(WireType item) implements WireType {}

    /** An object of unknown keys; {@code key} is a scalar with a text of its own, or an enumeration. */
    record MapOf(WireType key, WireType value) implements WireType {}

    /** The value or null. */
    record Nullable(WireType type) implements WireType {}

    /** A named type, with the arguments of its type variables. */
    record Ref(String name, List<WireType> arguments) implements WireType {

        public Ref {
            arguments = List.copyOf(arguments);
        }
    }

    /** A type variable of the named type that it stands in. */
    record Variable(String name) implements WireType {}
}
