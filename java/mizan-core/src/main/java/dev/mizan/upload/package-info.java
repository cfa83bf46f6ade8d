/**
 * Files that come with a call: read from a multipart body as it streams in, kept until the answer is there.
 *
 * <p>Read {@link dev.mizan.upload.Multipart} first. Nothing here knows which function is called: the places and limits of
 * its files are given.
 */
@NullMarked
package dev.mizan.upload;

import org.jspecify.annotations.NullMarked;
