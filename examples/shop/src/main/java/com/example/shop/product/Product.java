package com.example.shop.product;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;

/**
 * A row of the catalogue.
 *
 * @param kind what it is, as the name of its drawing: {@code table-lamp}
 * @param palette the colours of its drawing
 * @param searchText what a search looks at, in lower case
 */
public record Product(
        @Id long id,
        String name,
        String category,
        String maker,
        String material,
        String description,
        BigDecimal price,
        String kind,
        int palette,
        String searchText) {

    /** Where the product's picture is. */
    public String picture() {
        return "/pictures/" + id + ".svg";
    }
}
