package dev.mizan.function;

import java.util.Optional;

/** Text as it is, without NUL. */
record TextType() implements ParameterType {

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public String wireType() {
        return "text";
    }

    @Override
    public Optional<Object> decode(String text) {
        return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String canonical(Object value) {
        return value.toString();
    }

    @Override
    public String json(Object value) {
        return JsonText.quoted(value.toString());
    }
}
