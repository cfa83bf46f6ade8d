package dev.mizan.function;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers with a fraction, written as JSON writes them; canonically as ECMAScript's {@code Number::toString} gives them. */
record NumberType(Class<?> javaType) implements ParameterType {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    @Override
    public String wireType() {
        return "number";
    }

    @Override
    public Optional<Object> decode(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        if (Primitives.boxed(javaType) == Float.class) {
            float number = Float.parseFloat(text) + 0f;
            return Float.isFinite(number) ? Optional.of(number) : Optional.empty();
        }
        // Adding zero makes −0 zero: one instance, one value.
        double number = Double.parseDouble(text) + 0d;
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    @Override
    public String canonical(Object value) {
        return value instanceof Float number
                ? ShortestDecimal.of(number)
                : ShortestDecimal.of(((Number) value).doubleValue());
    }

    @Override
    public String json(Object value) {
        return canonical(value);
    }
}
