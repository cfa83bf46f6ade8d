package com.example.shop.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A row of the catalogue.
 *
 * @param kind what it is, as the name of its drawing: {@code table-lamp}
 * @param palette the colours of its drawing
 * @param searchText what a search looks at, in lower case
 * @param image which image it has, null if it is shown by its drawing
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
        String searchText,
        @Nullable String image) {

    /** Where the product's picture is. */
    public String picture() {
        return picture(id, image);
    }

    /** Where the picture of a product with this image is; another image has another address. */
    public static String picture(long id, @Nullable String image) {
        return "/pictures/" + id + (image == null ? ".svg" : "/" + image);
    }
}
