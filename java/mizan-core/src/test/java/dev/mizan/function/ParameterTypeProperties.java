package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParameterTypeProperties {

    enum Size {
        SMALL,
        @JsonProperty("extra-large")
        EXTRA_LARGE
    }

    /** Values that a client may mean, of each type. */
    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Instant> instants = Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        Arbitrary<LocalDateTime> times = instants.map(it -> LocalDateTime.ofInstant(it, ZoneOffset.UTC));
        return Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.shorts(),
                Arbitraries.integers(),
                Arbitraries.longs(),
                Arbitraries.bigIntegers(),
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.integers().map(Float::intBitsToFloat).filter(Float::isFinite),
                Arbitraries.of(true, false),
                Arbitraries.strings().filter(it -> it.indexOf('\0') < 0),
                Arbitraries.of(Size.class),
                Arbitraries.create(UUID::randomUUID),
                instants,
                times,
                times.map(LocalDateTime::toLocalDate),
                times.map(LocalDateTime::toLocalTime));
    }

    /** Texts that are nearly, or wholly, one of some type. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("0123456789+-.eExX").ofMaxLength(12),
                Arbitraries.strings().withChars("0123456789+-:.TZ").ofMaxLength(30),
                values().map(it -> it.toString()),
                values().map(it -> it + " "),
                Arbitraries.of("true", "TRUE", "null", "NaN", "Infinity", "SMALL", "small", "extra-large", ""));
    }

    @Provide
    Arbitrary<ParameterType> types() {
        return Arbitraries.of(
                        byte.class,
                        short.class,
                        int.class,
                        long.class,
                        BigInteger.class,
                        double.class,
                        float.class,
                        boolean.class,
                        String.class,
                        Size.class,
                        UUID.class,
                        Instant.class,
                        OffsetDateTime.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class)
                .map(it -> ParameterType.of(it).orElseThrow());
    }

    @Property
    void a_values_canonical_text_is_read_as_that_value(@ForAll("values") Object value) {
        ParameterType type = ParameterType.of(value instanceof Size ? Size.class : value.getClass())
                .orElseThrow();

        Object read = type.decode(type.canonical(value)).orElseThrow();

        // −0 and 0 are one value, whose canonical text is 0
        boolean zero = value instanceof Number number && number.doubleValue() == 0;
        assertThat(zero ? ((Number) read).doubleValue() + 0.0 : read).isEqualTo(zero ? (Object) 0.0 : value);
    }

    @Property(tries = 5000)
    void any_text_is_refused_or_has_one_canonical_form(
            @ForAll("types") ParameterType type, @ForAll("texts") String text) {
        Optional<Object> value = type.decode(text);

        if (value.isPresent()) {
            assertThat(type.accepts(value.get())).isTrue();
            String canonical = type.canonical(value.get());
            assertThat(type.decode(canonical).map(type::canonical)).contains(canonical);
        }
    }

    @Property(tries = 5000)
    void an_integer_has_no_other_spelling(@ForAll("texts") String text) {
        ParameterType type = ParameterType.of(BigInteger.class).orElseThrow();

        assertThat(type.decode(text).map(type::canonical).orElse(text)).isEqualTo(text);
        assertThat(type.decode(text).isPresent()).isEqualTo(text.matches("0|-?[1-9][0-9]*"));
    }
}
