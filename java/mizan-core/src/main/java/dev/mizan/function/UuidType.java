package dev.mizan.function;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in their usual text form, in any case; canonically in lower case. */
record UuidType() implements ParameterType {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public Class<?> javaType() {
        return UUID.class;
    }

    @Override
    public String wireType() {
        return "uuid";
    }

    @Override
    public Optional<Object> decode(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Override
    public String canonical(Object value) {
        return value.toString();
    }

    @Override
    public String json(Object value) {
        return JsonText.quoted(canonical(value));
    }
}
