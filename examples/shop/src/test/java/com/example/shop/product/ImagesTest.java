package com.example.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopTest;
import com.example.shop.product.Images.Image;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class ImagesTest {

    @Autowired
    Images images;

    @Autowired
    Products products;

    /** Every byte, also those that are no text. */
    static Image image(String contentType) {
        byte[] content = new byte[256];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i + contentType.length());
        }
        return new Image(contentType, content);
    }

    String nameOf(long productId) {
        return products.findById(productId).orElseThrow().image();
    }

    void assertFound(long productId, Image image) {
        assertThat(images.find(productId, nameOf(productId)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(image);
    }

    @Test
    void keep_type_and_bytes_under_the_name_that_the_product_has() {
        assertThat(nameOf(101)).isNull();
        assertThat(images.set(101, image("image/png"))).isTrue();
        assertFound(101, image("image/png"));
    }

    @Test
    void replace_the_one_before_which_is_not_found_any_more() {
        images.set(102, image("image/png"));
        String before = nameOf(102);
        assertThat(images.set(102, image("image/jpeg"))).isTrue();
        assertThat(images.find(102, before)).isEmpty();
        assertFound(102, image("image/jpeg"));
    }

    @Test
    void belong_to_one_product() {
        images.set(103, image("image/png"));
        assertThat(images.find(104, nameOf(103))).isEmpty();
    }

    @Test
    void are_not_kept_without_a_product() {
        assertThat(images.set(501, image("image/png"))).isFalse();
    }
}
