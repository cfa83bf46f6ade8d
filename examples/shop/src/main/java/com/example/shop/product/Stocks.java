package com.example.shop.product;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** The table {@code stock}: a row per product, changed only by single statements, so that the row's lock decides races. */
public interface Stocks extends CrudRepository<Stock, Long> {

    /**
     * Gives what is left of a product.
     *
     * @throws ProductNotFound if there is no such product
     */
    default Stock get(long productId) {
        return findById(productId).orElseThrow(() -> new ProductNotFound(productId));
    }

    /** Sets the quantity; gives whether there is such a product. */
    @Modifying
    @Query("update stock set quantity = :quantity where product_id = :productId")
    boolean set(long productId, int quantity);

    /** Takes pieces if that many are left; gives whether it did. */
    @Modifying
    @Query("update stock set quantity = quantity - :quantity where product_id = :productId and quantity >= :quantity")
    boolean take(long productId, int quantity);
}
