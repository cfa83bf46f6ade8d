package com.example.shop.product;

import dev.mizan.FormField;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * A price for those who buy more.
 *
 * @param quantity pieces of the product in a cart or an order from which it holds, 2 to 1000
 * @param price of one piece, in euros
 */
public record PriceStep(
        @FormField(label = "{price.quantity}", help = "{price.quantity.help}") @Min(2) @Max(1000)
        int quantity,

        @FormField(label = "{price.each}") @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal price) {}
