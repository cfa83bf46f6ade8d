package dev.mizan.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Constraints on components of a context, on arguments, and inside them. */
@PermitAll
public class Constraints {

    record PagesContext(@Min(1) @Default("1") int page) {}

    record Line(
            @JsonProperty("article") @NotBlank String sku,
            @Min(1) int quantity) {}

    record Order(
            @NotNull @Size(max = 3) String customer, @Valid List<Line> lines, Map<String, @Valid Line> gifts) {

        @AssertTrue(message = "Order something.")
        boolean isUseful() {
            return !lines.isEmpty() || !gifts.isEmpty();
        }
    }

    @Client(PagesContext.class)
    int page(int page) {
        return page;
    }

    @Client
    @Affects(Products.ProductContext.class)
    String order(long productId, @Valid Order order) {
        return order.customer();
    }

    @Client
    int rate(@Min(1) @Max(5) int rating) {
        return rating;
    }

    /** Its message asks for the rejected value, which no answer may hold. */
    @Client
    String shorten(@Size(max = 3, message = "${validatedValue} is too long") String text) {
        return text;
    }
}
