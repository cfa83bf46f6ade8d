/** Several servers of one application, each a process of its own, over one Redis and one database. */
@NullMarked
package dev.mizan.spring.processes;

import org.jspecify.annotations.NullMarked;
