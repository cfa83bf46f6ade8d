package dev.mizan.test.shop;

import dev.mizan.ClientError;
import java.time.LocalDate;

@ClientError
public class AlreadyReviewed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public record Details(LocalDate date) {}

    public Details details() {
        return new Details(LocalDate.of(2026, 11, 1));
    }
}
