/** A small application, for the tests of what tests it. */
@NullMarked
package dev.mizan.test.shop;

import org.jspecify.annotations.NullMarked;
