@NullMarked
package dev.mizan.spring.cache;

import org.jspecify.annotations.NullMarked;
