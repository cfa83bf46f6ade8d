@NullMarked
package dev.mizan.codegen.forms;

import org.jspecify.annotations.NullMarked;
