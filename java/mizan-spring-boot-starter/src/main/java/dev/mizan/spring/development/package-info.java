/**
 * While developing: the running application writes its clients anew at each start, since editors compile without the build's
 * other phases. It is there where {@code mizan-codegen} is on the class path, and works where DevTools restarts the
 * application or {@code mizan.dev.enabled} says so.
 *
 * <p>Read {@code ClientWriter} first.
 */
@NullMarked
package dev.mizan.spring.development;

import org.jspecify.annotations.NullMarked;
