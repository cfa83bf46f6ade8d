package com.example.shop.admin;

import static com.example.shop.TestCaller.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopTest;
import com.example.shop.cart.CartContext;
import com.example.shop.cart.CartService;
import com.example.shop.catalog.CatalogContext;
import com.example.shop.product.PriceStep;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductNotFound;
import com.example.shop.product.ProductService;
import dev.mizan.http.ErrorCode;
import dev.mizan.test.FunctionCall;
import dev.mizan.test.MizanTester;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class AdminServiceTest {

    @Autowired
    MizanTester mizan;

    @Autowired
    ProductService products;

    @Autowired
    CartService carts;

    FunctionCall save(long productId, String price, PriceStep... steps) {
        return mizan.user("ada", "ADMIN")
                .call("saveProduct")
                .with("productId", productId)
                .with("product", new ProductForm(new BigDecimal(price), List.of(steps)));
    }

    static PriceStep from(int quantity, String price) {
        return new PriceStep(quantity, new BigDecimal(price));
    }

    @Test
    void a_price_list_replaces_the_one_before_and_is_shown_by_quantity() {
        save(111, "9.00", from(3, "8.50")).succeeds();
        save(111, "10.00", from(10, "8.00"), from(5, "9.00")).succeeds();
        assertThat(products.product(111).price()).isEqualByComparingTo("10.00");
        assertThat(products.product(111).prices())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(from(5, "9.00"), from(10, "8.00")));
    }

    @Test
    void who_buys_more_pays_the_price_for_that_many() {
        save(112, "10.00", from(5, "9.00"), from(10, "8.00")).succeeds();
        carts.addToCart(112, 4, ANN);
        assertThat(priceInCart(112)).isEqualByComparingTo("10.00");
        carts.changeQuantity(112, 5, ANN);
        assertThat(priceInCart(112)).isEqualByComparingTo("9.00");
        carts.changeQuantity(112, 99, ANN);
        assertThat(priceInCart(112)).isEqualByComparingTo("8.00");
    }

    BigDecimal priceInCart(long productId) {
        return carts.cart(ANN).lines().stream()
                .filter(line -> line.productId() == productId)
                .findFirst()
                .orElseThrow()
                .price();
    }

    @Test
    void makes_the_product_lists_and_carts_stale() {
        save(113, "10.00")
                .succeeds()
                .invalidated(new ProductContext(113))
                .invalidatedAll(CatalogContext.class)
                .invalidatedAll(CartContext.class)
                .invalidatedNothingElse();
    }

    @Test
    void a_quantity_has_one_price() {
        save(114, "10.00", from(5, "9.00"), from(10, "8.00"), from(5, "7.00"))
                .fails(ErrorCode.VALIDATION_FAILED)
                .withField("product.prices.2.quantity", "DifferentQuantities")
                .withErrors(1)
                .invalidatedNothing();
    }

    @Test
    void prices_are_above_nothing_and_steps_above_one_piece() {
        save(114, "0.00", from(1, "1.234"))
                .fails(ErrorCode.VALIDATION_FAILED)
                .withField("product.price", "Positive")
                .withField("product.prices.0.quantity", "Min")
                .withField("product.prices.0.price", "Digits")
                .withErrors(3);
    }

    @Test
    void needs_a_product_and_an_administrator() {
        save(501, "1.00").fails(ProductNotFound.class);
        mizan.user("ann", "USER").call("saveProduct").fails(ErrorCode.FORBIDDEN);
    }
}
