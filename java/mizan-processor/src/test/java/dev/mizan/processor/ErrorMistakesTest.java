package dev.mizan.processor;

import static dev.mizan.function.Mistake.CHECKED_ERROR;
import static dev.mizan.function.Mistake.DUPLICATE_ERROR_CODE;
import static dev.mizan.function.Mistake.ERROR_IS_NO_EXCEPTION;
import static dev.mizan.function.Mistake.INVALID_ERROR_CODE;
import static dev.mizan.function.Mistake.INVALID_ERROR_DETAILS;
import static dev.mizan.function.Mistake.INVALID_ERROR_STATUS;
import static dev.mizan.function.Mistake.RESERVED_ERROR_CODE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error for clients is an unchecked exception with a code, a status and perhaps a payload. */
class ErrorMistakesTest {

    @Test
    void isUnchecked() {
        Source.of("""
                @ClientError
                class AlreadyReviewed extends Exception {} // <-
                """)
                .hasOnly(
                        CHECKED_ERROR,
                        "class AlreadyReviewed",
                        "AlreadyReviewed",
                        "Extend RuntimeException; it may still stand in throws");
    }

    @Test
    void isAnException() {
        Source.of("""
                @ClientError
                class AlreadyReviewed {} // <-
                """).hasOnly(ERROR_IS_NO_EXCEPTION, "class AlreadyReviewed", "Extend RuntimeException");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 500})
    void hasAStatusOfTheClient(int status) {
        Source.of("""
                @ClientError(status = %d) // <-
                class AlreadyReviewed extends RuntimeException {}
                """.formatted(status)).hasOnly(INVALID_ERROR_STATUS, "" + status, "not between 400 and 499");
    }

    @Test
    void hasACodeInUpperCase() {
        Source.of("""
                @ClientError(code = "already-reviewed") // <-
                class AlreadyReviewed extends RuntimeException {}
                """).hasOnly(INVALID_ERROR_CODE, "\"already-reviewed\"", "@ClientError(code = \"…\")");
    }

    @Test
    void hasACodeThatIsNotMizansOwn() {
        Source.of("""
                @ClientError
                class NotFound extends RuntimeException {} // <-
                """).hasOnly(RESERVED_ERROR_CODE, "class NotFound", "\"NOT_FOUND\"", "Give it another");
    }

    @Test
    void hasACodeOfItsOwn() {
        Source.of("""
                @ClientError
                class OutOfStock extends RuntimeException {}
                @ClientError(code = "OUT_OF_STOCK")
                class SoldOut extends RuntimeException {} // <-
                """)
                .hasOnly(DUPLICATE_ERROR_CODE, "class SoldOut", "taken by OutOfStock", "Give one of them another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int details() { return 1; }",
                "public void details() {}",
                "public int details(int of) { return of; }"
            })
    void givesItsPayload(String details) {
        Source.of("""
                @ClientError
                class OutOfStock extends RuntimeException {
                    %s // <-
                }
                """.formatted(details)).hasOnly(INVALID_ERROR_DETAILS, "details", "returns the payload");
    }

    @Test
    void mayStandInThrows() {
        Source.of("""
                @ClientError(status = 422)
                class OutOfStock extends RuntimeException {
                    public int details() { return 1; }
                }
                class SoldOut extends OutOfStock {}
                class Carts {
                    @Client
                    void checkout() throws OutOfStock {}
                }
                """).isRight();
    }
}
