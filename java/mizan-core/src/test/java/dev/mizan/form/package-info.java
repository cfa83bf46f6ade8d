@NullMarked
package dev.mizan.form;

import org.jspecify.annotations.NullMarked;
