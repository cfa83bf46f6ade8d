package com.example.shop.product;

import java.math.BigDecimal;
import java.util.Optional;
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

    /** Gives what a piece costs those who buy that many; nothing if there is no such product. */
    @Query("""
            select coalesce(
                (select s.price from price_step s
                    where s.product_id = p.id and s.quantity <= :quantity
                    order by s.quantity desc limit 1),
                p.price)
            from product p where p.id = :productId
            """)
    Optional<BigDecimal> price(long productId, int quantity);

    /** Sets the price; gives whether there is such a product. */
    @Modifying
    @Query("update product set price = :price where id = :productId")
    boolean setPrice(long productId, BigDecimal price);
}
