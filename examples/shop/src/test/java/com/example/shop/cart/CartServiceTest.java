package com.example.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopTest;
import com.example.shop.admin.AdminService;
import com.example.shop.product.ProductNotFound;
import dev.mizan.http.ErrorCode;
import dev.mizan.test.FunctionCall;
import dev.mizan.test.MizanTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CartServiceTest {

    @Autowired
    MizanTester mizan;

    @Autowired
    Carts rows;

    @Autowired
    AdminService admin;

    @BeforeEach
    void emptyCarts() {
        rows.clear("ann");
        rows.clear("bob");
    }

    FunctionCall add(String user, long productId, int quantity) {
        return mizan.user(user, "USER")
                .call("addToCart")
                .with("productId", productId)
                .with("quantity", quantity);
    }

    Cart cart(String user) {
        return mizan.user(user, "USER").read(new CartContext()).slot("cart", Cart.class);
    }

    @Test
    void adds_up_pieces_of_one_product() {
        add("ann", 5, 2).succeeds();
        add("ann", 5, 3).succeeds();
        assertThat(cart("ann").lines()).singleElement().returns(5, CartLine::quantity);
    }

    @Test
    void keeps_the_carts_of_two_users_apart() {
        add("ann", 5, 2).succeeds().invalidatedForUser("ann", new CartContext()).invalidatedNothingElse();
        assertThat(cart("bob").lines()).isEmpty();
    }

    @Test
    void is_for_customers_who_are_logged_in() {
        mizan.anonymous().read(new CartContext()).fails(ErrorCode.UNAUTHORIZED);
        mizan.user("eve").read(new CartContext()).fails(ErrorCode.FORBIDDEN);
        mizan.anonymous().call("addToCart").fails(ErrorCode.UNAUTHORIZED);
    }

    @Test
    void shows_todays_prices_and_their_total() {
        add("ann", 5, 2).succeeds();
        add("ann", 6, 1).succeeds();
        admin.setPrice(5, new BigDecimal("10.25"));
        admin.setPrice(6, new BigDecimal("1"));
        assertThat(cart("ann").total()).isEqualTo(new BigDecimal("21.50"));
    }

    @Test
    void changes_a_quantity_and_takes_a_line_out_at_zero() {
        add("ann", 5, 2).succeeds();
        FunctionCall change = mizan.user("ann", "USER").call("changeQuantity").with("productId", 5);
        change.with("quantity", 9).succeeds();
        assertThat(cart("ann").lines()).singleElement().returns(9, CartLine::quantity);
        change.with("quantity", 0).succeeds().invalidatedForUser("ann", new CartContext());
        assertThat(cart("ann").lines()).isEmpty();
    }

    @Test
    void holds_at_most_what_an_int_holds() {
        add("ann", 5, Integer.MAX_VALUE).succeeds();
        add("ann", 5, Integer.MAX_VALUE).succeeds();
        assertThat(cart("ann").lines()).singleElement().returns(Integer.MAX_VALUE, CartLine::quantity);
    }

    @Test
    void takes_no_quantity_below_one() {
        add("ann", 5, 0).fails(ErrorCode.VALIDATION_FAILED).withField("quantity", "Positive");
    }

    @Test
    void refuses_a_product_that_does_not_exist() {
        add("ann", 501, 1).fails(ProductNotFound.class).invalidatedNothing();
    }
}
