package com.example.shop.checkout;

import com.example.shop.product.KnownProduct;
import dev.mizan.FormField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is ordered by number, and where it goes.
 *
 * @param lines in any order; a product may be in several
 */
public record OrderForm(
        @NotNull @Valid Address address,

        @FormField(label = "{order.lines}") @Size(min = 1, max = 20, message = "{order.lines.size}")
        List<@NotNull @Valid Line> lines) {

    /**
     * Pieces of a product.
     *
     * @param quantity pieces, 1 to 99
     */
    public record Line(
            @FormField(label = "{order.line.product}") @KnownProduct
            long productId,

            @FormField(label = "{order.line.quantity}") @Min(1) @Max(99)
            int quantity) {}
}
