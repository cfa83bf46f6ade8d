/**
 * What a browser may know of a function's arguments to check and show them: constraints of Jakarta Validation that mean the
 * same in JavaScript, labels, limits of files ({@code protocol/FORMS.md}).
 *
 * <p>Read {@link dev.mizan.form.ConstraintReader} first; {@link dev.mizan.form.FieldNotes} is what it finds out about a
 * field.
 */
@NullMarked
package dev.mizan.form;

import org.jspecify.annotations.NullMarked;
