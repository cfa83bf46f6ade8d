package dev.mizan.dispatch;

import dev.mizan.http.ErrorCode;
import java.util.Optional;

/**
 * Knows exceptions of the frameworks that stand between the dispatcher and a function, such as a refusal by method
 * security. Texts of exceptions never reach the client.
 */
@FunctionalInterface
public interface ExceptionTranslator {

    /**
     * Gives the code that the exception means, empty if it is a failure of the server. {@code FORBIDDEN} becomes
     * {@code UNAUTHORIZED} where nobody is logged in.
     */
    Optional<ErrorCode> translate(Throwable thrown);
}
