package dev.mizan.json;

import com.fasterxml.jackson.annotation.JsonFormat;
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
        module.addDeserializer(Double.class, new DoubleReader(Double.class));
        module.addDeserializer(Double.TYPE, new DoubleReader(Double.TYPE));
        module.addDeserializer(Float.class, new FloatReader(Float.class));
        module.addDeserializer(Float.TYPE, new FloatReader(Float.TYPE));
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

    private static boolean isNumber(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT) || parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
    }

    private static final class DoubleReader extends NumberReader<Double> {

        DoubleReader(Class<Double> type) {
            super(type);
        }

        @Override
        @Nullable
        Double read(JsonParser parser) {
            double value = isNumber(parser) ? Double.parseDouble(parser.getString()) : Double.NaN;
            return Double.isFinite(value) ? value : null;
        }
    }

    private static final class FloatReader extends NumberReader<Float> {

        FloatReader(Class<Float> type) {
            super(type);
        }

        @Override
        @Nullable
        Float read(JsonParser parser) {
            float value = isNumber(parser) ? Float.parseFloat(parser.getString()) : Float.NaN;
            return Float.isFinite(value) ? value : null;
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
