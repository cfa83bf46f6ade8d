package dev.mizan.schema;

import dev.mizan.form.FieldNotes;

/**
 * A property of an object, or an argument of a function. Optional and nullable are two things: {@code optional} says that
 * it may be absent; that it may be null is said by its type, {@link WireType.Nullable}.
 *
 * @param name the name on the wire, any text
 * @param type its type
 * @param optional whether it may be absent
 * @param doc its Javadoc, empty if there is none
 * @param notes what a form knows of it, nothing where it is only written
 */
public record Property(String name, WireType type, boolean optional, String doc, FieldNotes notes) {

    /** Makes one of which a form knows nothing more. */
    public Property(String name, WireType type, boolean optional, String doc) {
        this(name, type, optional, doc, FieldNotes.NONE);
    }
}
