package com.example.shop.admin;

import com.example.shop.product.PriceStep;
import dev.mizan.FormField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a product costs.
 *
 * @param price of one piece, in euros
 * @param prices for those who buy more, in any order
 */
public record ProductForm(
        @FormField(label = "{product.price}") @Positive @Digits(integer = 8, fraction = 2)
        BigDecimal price,

        @FormField(label = "{product.prices}") @Size(max = 5) @DifferentQuantities
        List<@NotNull @Valid PriceStep> prices) {}
