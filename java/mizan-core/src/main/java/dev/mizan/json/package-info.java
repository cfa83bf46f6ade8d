/**
 * JSON, strictly: the one mapper, reading of calls without coercion, writing of results without surprises.
 *
 * <p>Read {@link dev.mizan.json.Json} first. What a client sent wrongly is a {@link dev.mizan.json.Decoded.Refused} with the
 * path of the place and a sentence; neither ever holds a value that was sent.
 */
@NullMarked
package dev.mizan.json;

import org.jspecify.annotations.NullMarked;
