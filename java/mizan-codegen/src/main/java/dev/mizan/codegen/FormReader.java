package dev.mizan.codegen;

import dev.mizan.form.ConstraintReader;
import dev.mizan.form.RuleMessages;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;

/**
 * What the application's validation says of forms: its constraints and its texts.
 *
 * @param locales of the texts, the default first
 */
record FormReader(ConstraintReader constraints, RuleMessages messages, List<Locale> locales) {

    /**
     * Asks the validation on the class path, as an application does that configures nothing.
     *
     * @param loader finds it and its resource bundles
     * @throws GenerationException if there is none that works
     */
    static FormReader of(List<Locale> locales, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // providers and bundles are looked for by way of the thread
        thread.setContextClassLoader(loader);
        try {
            ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
            return new FormReader(
                    ConstraintReader.of(factory.getValidator()),
                    new RuleMessages(factory.getMessageInterpolator()),
                    locales);
        } catch (ValidationException missing) {
            throw new GenerationException(List.of("Forms need Jakarta Validation on the class path, such as"
                    + " spring-boot-starter-validation: " + missing.getMessage()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Begins to collect the texts of one client. */
    FormTexts texts() {
        return new FormTexts(messages, locales);
    }
}
