package com.example.shop.product;

import java.math.BigDecimal;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The table {@code product}. */
public interface Products extends ListCrudRepository<Product, Long> {

    /**
     * Gives the product.
     *
     * @throws ProductNotFound if there is none
     */
    default Product get(long productId) {
        return findById(productId).orElseThrow(() -> new ProductNotFound(productId));
    }

    /** Sets the price; gives whether there is such a product. */
    @Modifying
    @Query("update product set price = :price where id = :productId")
    boolean setPrice(long productId, BigDecimal price);
}
