package dev.mizan.json;

import dev.mizan.function.ParameterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that travel as text: dates, UUIDs and decimals, read only from text in their one form. */
final class StrictTexts {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final int LONGEST_DECIMAL = 1000;

    private StrictTexts() {}

    static void register(SimpleModule module) {
        for (Class<?> type :
                List.of(UUID.class, Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class)) {
            canonical(module, type);
        }
        module.addDeserializer(
                OffsetDateTime.class, reader(OffsetDateTime.class, text -> parsed(text, OffsetDateTime::parse)));
        module.addDeserializer(Duration.class, reader(Duration.class, text -> parsed(text, Duration::parse)));
        module.addDeserializer(
                BigDecimal.class,
                reader(
                        BigDecimal.class,
                        text -> text.length() <= LONGEST_DECIMAL
                                        && DECIMAL.matcher(text).matches()
                                ? Optional.of(new BigDecimal(text))
                                : Optional.empty()));
        module.addDeserializer(
                BigInteger.class,
                reader(
                        BigInteger.class,
                        text -> text.length() <= LONGEST_DECIMAL
                                        && INTEGER.matcher(text).matches()
                                ? Optional.of(new BigInteger(text))
                                : Optional.empty()));
        module.addSerializer(BigDecimal.class, new DecimalWriter());
    }

    private static <T> void canonical(SimpleModule module, Class<T> type) {
        ParameterType known = ParameterType.of(type).orElseThrow();
        module.addDeserializer(type, reader(type, text -> known.decode(text).map(type::cast)));
        module.addSerializer(type, new CanonicalWriter<>(type, known));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> TextReader<T> reader(Class<T> type, Function<String, Optional<T>> read) {
        return new TextReader<>(type, read);
    }

    private static final class TextReader<T> extends StdDeserializer<T> {

        private final transient Function<String, Optional<T>> read;

        TextReader(Class<T> type, Function<String, Optional<T>> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            Optional<T> value =
                    parser.hasToken(JsonToken.VALUE_STRING) ? read.apply(parser.getString()) : Optional.empty();
            return value.orElseGet(() -> (T) context.handleUnexpectedToken(getValueType(context), parser));
        }
    }

    private static final class CanonicalWriter<T> extends StdSerializer<T> {

        private final transient ParameterType type;

        CanonicalWriter(Class<T> handled, ParameterType type) {
            super(handled);
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(type.canonical(value));
        }
    }

    /** Plain digits: JavaScript's decimal libraries and people read {@code 1000}, not {@code 1E+3}. */
    private static final class DecimalWriter extends StdSerializer<BigDecimal> {

        DecimalWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            if (Math.abs((long) value.scale()) > LONGEST_DECIMAL || value.precision() > LONGEST_DECIMAL) {
                throw new UnwritableValueException("a decimal of more than " + LONGEST_DECIMAL + " digits");
            }
            generator.writeString(value.toPlainString());
        }
    }
}
