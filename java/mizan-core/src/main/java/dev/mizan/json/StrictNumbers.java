package dev.mizan.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.module.SimpleModule;

/** Floating point from finite numbers only; a {@code long} that is declared as text from such text only. */
final class StrictNumbers {

    private StrictNumbers() {}

    static void register(SimpleModule module) {
        module.addDeserializer(Double.class, new FiniteReader<>(Double.class, Double::valueOf));
        module.addDeserializer(Double.TYPE, new FiniteReader<>(Double.TYPE, Double::valueOf));
        module.addDeserializer(Float.class, new FiniteReader<>(Float.class, Float::valueOf));
        module.addDeserializer(Float.TYPE, new FiniteReader<>(Float.TYPE, Float::valueOf));
        module.addDeserializer(Byte.class, new ByteReader(Byte.class));
        module.addDeserializer(Byte.TYPE, new ByteReader(Byte.TYPE));
        module.addDeserializer(Long.class, new LongReader(Long.class, false));
        module.addDeserializer(Long.TYPE, new LongReader(Long.TYPE, false));
    }

    private abstract static class NumberReader<T extends Number> extends StdDeserializer<T> {

        NumberReader(Class<T> type) {
            super(type);
        }

        abstract @Nullable T read(JsonParser parser);

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T value = read(parser);
            return value != null ? value : (T) context.handleUnexpectedToken(getValueType(context), parser);
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            if (handledType().isPrimitive()) {
                throw InvalidNullException.from(context, null, getValueType(context));
            }
            return null;
        }
    }

    /** What its type can hold: neither NaN nor an infinity. */
    private static final class FiniteReader<T extends Number> extends NumberReader<T> {

        private final Function<String, T> parse;

        FiniteReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @Nullable
        T read(JsonParser parser) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return null;
            }
            T value = parse.apply(parser.getString());
            return Double.isFinite(value.doubleValue()) ? value : null;
        }
    }

    /** Jackson takes a byte up to 255. */
    private static final class ByteReader extends NumberReader<Byte> {

        ByteReader(Class<Byte> type) {
            super(type);
        }

        @Override
        @Nullable
        Byte read(JsonParser parser) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) || parser.getNumberType() != JsonParser.NumberType.INT) {
                return null;
            }
            int value = parser.getIntValue();
            return value == (byte) value ? (byte) value : null;
        }
    }

    private static final class LongReader extends NumberReader<Long> {

        private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

        private final boolean asText;

        LongReader(Class<Long> type, boolean asText) {
            super(type);
            this.asText = asText;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JsonFormat.Value format = findFormatOverrides(context, property, handledType());
            return format.getShape() == JsonFormat.Shape.STRING
                    ? new LongReader((Class<Long>) handledType(), true)
                    : this;
        }

        @Override
        @Nullable
        Long read(JsonParser parser) {
            if (!parser.hasToken(asText ? JsonToken.VALUE_STRING : JsonToken.VALUE_NUMBER_INT)) {
                return null;
            }
            try {
                String text = parser.getString();
                return INTEGER.matcher(text).matches() ? Long.valueOf(text) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
