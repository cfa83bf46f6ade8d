package dev.mizan.form;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words messages of rules where there is no value, as the server's own interpolator does: with its resource bundles and
 * expressions. Thread-safe if the interpolator is.
 */
public final class RuleMessages {

    private final MessageInterpolator interpolator;

    /** Words by this interpolator. */
    public RuleMessages(MessageInterpolator interpolator) {
        this.interpolator = interpolator;
    }

    /** The finished text of a rule. */
    public String text(Rule rule, Locale locale) {
        return interpolate(rule.template(), rule.attributes(), locale);
    }

    /** The text with the names of attributes left in, {@code {min}}. */
    public String template(Rule rule, Locale locale) {
        Map<String, Object> names = new TreeMap<>();
        rule.attributes().keySet().forEach(name -> names.put(name, "{" + name + "}"));
        return interpolate(rule.template(), names, locale);
    }

    /** Whether the text is its template with attributes put in, and does not depend on them in another way. */
    public boolean isPlain(Rule rule, Locale locale) {
        String filled = template(rule, locale);
        for (Map.Entry<String, Object> attribute : rule.attributes().entrySet()) {
            filled = filled.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return filled.equals(text(rule, locale));
    }

    /** The text of this name in the resource bundles, empty if they have none. */
    public Optional<String> named(String name, Locale locale) {
        String template = "{" + name + "}";
        return Optional.of(interpolate(template, Map.of(), locale)).filter(text -> !text.equals(template));
    }

    /** The text of this name in the language that the interpolator takes by itself, empty if there is none. */
    public Optional<String> named(String name) {
        String template = "{" + name + "}";
        return Optional.of(interpolator.interpolate(template, new Context(descriptor(Map.of()))))
                .filter(text -> !text.equals(template));
    }

    private String interpolate(String template, Map<String, Object> attributes, Locale locale) {
        return interpolator.interpolate(template, new Context(descriptor(attributes)), locale);
    }

    /** All that an interpolator may ask of a constraint are its attributes. */
    private static ConstraintDescriptor<?> descriptor(Map<String, Object> attributes) {
        return (ConstraintDescriptor<?>) Proxy.newProxyInstance(
                ConstraintDescriptor.class.getClassLoader(),
                new Class<?>[] {ConstraintDescriptor.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getAttributes")) {
                        return attributes;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private record Context(ConstraintDescriptor<?> constraint) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("There is no " + type.getName() + " behind a rule");
        }
    }
}
