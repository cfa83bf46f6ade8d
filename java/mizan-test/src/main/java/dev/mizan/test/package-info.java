/**
 * What an application's own tests use: call a function or read a context as somebody, and assert what came back and what
 * became stale, in words of the application.
 *
 * <p>Read {@link dev.mizan.test.MizanTester} first. {@link dev.mizan.test.MizanTest} starts only Mizan and the beans that
 * a test names; with {@code @SpringBootTest} the tester is there by itself.
 */
@NullMarked
package dev.mizan.test;

import org.jspecify.annotations.NullMarked;
