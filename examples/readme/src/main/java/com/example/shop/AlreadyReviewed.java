package com.example.shop;

import dev.mizan.ClientError;
import java.time.LocalDate;

@ClientError
public class AlreadyReviewed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Details details;

    public AlreadyReviewed(LocalDate date) {
        super("You have reviewed this product before");
        this.details = new Details(date);
    }

    public Details details() {
        return details;
    }

    public record Details(LocalDate date) {}
}
