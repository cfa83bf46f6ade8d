package com.example.shop.cart;

import static com.example.shop.TestCaller.ANN;
import static com.example.shop.TestCaller.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.ShopTest;
import com.example.shop.admin.AdminService;
import com.example.shop.product.ProductNotFound;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CartServiceTest {

    @Autowired
    CartService carts;

    @Autowired
    Carts rows;

    @Autowired
    AdminService admin;

    @BeforeEach
    void emptyCarts() {
        rows.clear("ann");
        rows.clear("bob");
    }

    @Test
    void adds_up_pieces_of_one_product() {
        carts.addToCart(5, 2, ANN);
        carts.addToCart(5, 3, ANN);
        assertThat(carts.cart(ANN).lines()).singleElement().returns(5, CartLine::quantity);
    }

    @Test
    void keeps_the_carts_of_two_users_apart() {
        carts.addToCart(5, 2, ANN);
        assertThat(carts.cart(BOB).lines()).isEmpty();
    }

    @Test
    void shows_todays_prices_and_their_total() {
        carts.addToCart(5, 2, ANN);
        carts.addToCart(6, 1, ANN);
        admin.setPrice(5, new BigDecimal("10.25"));
        admin.setPrice(6, new BigDecimal("1"));
        assertThat(carts.cart(ANN).total()).isEqualTo(new BigDecimal("21.50"));
    }

    @Test
    void changes_a_quantity_and_takes_a_line_out_at_zero() {
        carts.addToCart(5, 2, ANN);
        carts.changeQuantity(5, 9, ANN);
        assertThat(carts.cart(ANN).lines()).singleElement().returns(9, CartLine::quantity);
        carts.changeQuantity(5, 0, ANN);
        assertThat(carts.cart(ANN).lines()).isEmpty();
    }

    @Test
    void holds_at_most_what_an_int_holds() {
        carts.addToCart(5, Integer.MAX_VALUE, ANN);
        carts.addToCart(5, Integer.MAX_VALUE, ANN);
        assertThat(carts.cart(ANN).lines()).singleElement().returns(Integer.MAX_VALUE, CartLine::quantity);
    }

    @Test
    void refuses_a_product_that_does_not_exist() {
        assertThatThrownBy(() -> carts.addToCart(501, 1, ANN)).isInstanceOf(ProductNotFound.class);
    }
}
