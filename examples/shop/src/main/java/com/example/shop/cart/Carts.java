package com.example.shop.cart;

import com.example.shop.account.Users;
import com.example.shop.product.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code cart_line}. Whoever changes a cart locks its user first, so that changes of one cart never race. */
@Repository
public class Carts {

    private final JdbcClient jdbc;
    private final Users users;

    Carts(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    public Cart get(String username) {
        return Cart.of(jdbc.sql("""
                        select p.id as product_id, p.name, p.image, c.quantity, coalesce(
                            (select s.price from price_step s
                                where s.product_id = p.id and s.quantity <= c.quantity
                                order by s.quantity desc limit 1),
                            p.price) as price
                        from cart_line c
                        join product p on p.id = c.product_id
                        where c.username = ? order by c.added, c.product_id
                        """)
                .param(username)
                .query((row, number) -> CartLine.of(
                        row.getLong("product_id"),
                        row.getString("name"),
                        Product.picture(row.getLong("product_id"), row.getString("image")),
                        row.getBigDecimal("price"),
                        row.getInt("quantity")))
                .list());
    }

    /** Locks the cart until the transaction ends. */
    public void lock(String username) {
        users.lock(username);
    }

    /** Adds pieces; more than an {@code int} holds stay at its maximum. */
    void add(String username, long productId, int quantity) {
        int updated = jdbc.sql("""
                        update cart_line
                        set quantity = cast(least(cast(quantity as bigint) + :quantity, 2147483647) as int)
                        where username = :username and product_id = :productId
                        """)
                .param("username", username)
                .param("productId", productId)
                .param("quantity", quantity)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into cart_line (username, product_id, quantity, added)"
                            + " values (:username, :productId, :quantity, current_timestamp)")
                    .param("username", username)
                    .param("productId", productId)
                    .param("quantity", quantity)
                    .update();
        }
    }

    void set(String username, long productId, int quantity) {
        jdbc.sql("update cart_line set quantity = ? where username = ? and product_id = ?")
                .params(quantity, username, productId)
                .update();
    }

    public void remove(String username, long productId) {
        jdbc.sql("delete from cart_line where username = ? and product_id = ?")
                .params(username, productId)
                .update();
    }

    public void clear(String username) {
        jdbc.sql("delete from cart_line where username = ?").param(username).update();
    }
}
