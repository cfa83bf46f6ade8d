package dev.mizan.spring.web;

import java.io.EOFException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Reads what Tomcat means by an exception that it throws while a request is read. */
final class ContainerFailure {

    private static final boolean TOMCAT =
            ClassUtils.isPresent("org.apache.tomcat.util.http.InvalidParameterException", null);

    private ContainerFailure() {}

    /** The status that the failure stands for: 400 or 413 for a request that cannot be read, else 500. */
    static int status(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return 400;
            }
            if (TOMCAT) {
                int status = Tomcat.status(cause);
                if (status > 0) {
                    return status;
                }
            }
        }
        return 500;
    }

    /** Apart, so that it is loaded only where there is a Tomcat. */
    private static final class Tomcat {

        static int status(Throwable failure) {
            if (failure instanceof org.apache.tomcat.util.http.InvalidParameterException invalid) {
                return invalid.getErrorCode();
            }
            return failure instanceof org.apache.coyote.BadRequestException ? 400 : 0;
        }
    }
}
