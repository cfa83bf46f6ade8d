@NullMarked
package dev.mizan.json;

import org.jspecify.annotations.NullMarked;
