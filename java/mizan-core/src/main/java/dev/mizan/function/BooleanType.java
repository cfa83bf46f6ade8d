package dev.mizan.function;

import java.util.Optional;

/** {@code true} or {@code false}. */
record BooleanType(Class<?> javaType) implements ParameterType {

    @Override
    public String wireType() {
        return "boolean";
    }

    @Override
    public Optional<Object> decode(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String canonical(Object value) {
        return value.toString();
    }

    @Override
    public String json(Object value) {
        return value.toString();
    }
}
