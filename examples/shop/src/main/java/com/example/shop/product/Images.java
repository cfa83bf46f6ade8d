package com.example.shop.product;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** The table {@code product_image}: one image at most of each product. */
@Repository
public class Images {

    private final JdbcClient jdbc;

    Images(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An image of a product. */
    public record Image(String contentType, byte[] content) {}

    /** Gives the product's image if it is still this one. */
    public Optional<Image> find(long productId, String image) {
        return jdbc.sql("""
                        select i.content_type, i.content from product_image i
                        join product p on p.id = i.product_id
                        where p.id = ? and p.image = ?
                        """).params(productId, image).query(Image.class).optional();
    }

    /** Sets the image; gives whether there is such a product. */
    @Transactional
    public boolean set(long productId, Image image) {
        String name = DigestUtils.md5DigestAsHex(image.content());
        int products = jdbc.sql("update product set image = ? where id = ?")
                .params(name, productId)
                .update();
        if (products == 0) {
            return false;
        }
        jdbc.sql("delete from product_image where product_id = ?")
                .param(productId)
                .update();
        jdbc.sql("insert into product_image (product_id, content_type, content) values (?, ?, ?)")
                .params(productId, image.contentType(), image.content())
                .update();
        return true;
    }
}
