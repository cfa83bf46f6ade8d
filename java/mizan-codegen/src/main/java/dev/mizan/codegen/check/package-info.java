/**
 * Whether clients that are out there keep working, and whether every access rule was looked at: the application as it is
 * compiled now, beside three files that are committed with it.
 *
 * <p>Read {@link dev.mizan.codegen.check.Check} first; {@link dev.mizan.codegen.check.SchemaComparison} has the rules, which
 * {@code docs/guide/schema-check.md} lists.
 */
@NullMarked
package dev.mizan.codegen.check;

import org.jspecify.annotations.NullMarked;
