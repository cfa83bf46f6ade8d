package dev.mizan.form;

import dev.mizan.FormField;
import dev.mizan.UploadLimits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows of a field beside its type.
 *
 * @param rules its constraints
 * @param presentation how it is shown
 * @param files the limits of its files
 * @param defaultJson what the server takes where it is absent, as JSON text, if it has a default
 */
public record FieldNotes(FieldRules rules, Presentation presentation, FileLimits files, Optional<String> defaultJson) {

    /** Nothing. */
    public static final FieldNotes NONE =
            new FieldNotes(FieldRules.NONE, Presentation.NONE, FileLimits.NONE, Optional.empty());

    /**
     * How a field is shown; a text that is not said is empty. Labels and helps are templates of Jakarta Validation.
     *
     * @param secret whether it is never kept in a draft and never written into a page
     */
    public record Presentation(String label, String help, String widget, boolean secret, String autocomplete) {

        static final Presentation NONE = new Presentation("", "", "", false, "");

        /** Takes what the annotation says. */
        public static Presentation of(@Nullable FormField field) {
            return field == null
                    ? NONE
                    : new Presentation(
                            field.label(), field.help(), field.widget(), field.secret(), field.autocomplete());
        }
    }

    /**
     * The limits of a file.
     *
     * @param maxBytes the most bytes, 0 if nothing is declared
     * @param mediaTypes the types that are let in, none if all are
     */
    public record FileLimits(long maxBytes, List<String> mediaTypes) {

        static final FileLimits NONE = new FileLimits(0, List.of());

        public FileLimits {
            mediaTypes = List.copyOf(mediaTypes);
        }

        /** Takes what the annotation says. */
        public static FileLimits of(@Nullable UploadLimits limits) {
            return limits == null ? NONE : new FileLimits(limits.maxBytes(), List.of(limits.types()));
        }
    }
}
