package com.example.shop.checkout;

import static com.example.shop.TestCaller.ANN;
import static com.example.shop.TestCaller.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.example.shop.ShopTest;
import com.example.shop.TestCaller;
import com.example.shop.admin.AdminService;
import com.example.shop.admin.ProductForm;
import com.example.shop.cart.CartContext;
import com.example.shop.cart.CartLine;
import com.example.shop.cart.CartService;
import com.example.shop.cart.Carts;
import com.example.shop.product.PriceStep;
import com.example.shop.product.ProductContext;
import com.example.shop.product.ProductService;
import dev.mizan.Caller;
import dev.mizan.Invalidations;
import dev.mizan.http.ErrorCode;
import dev.mizan.test.FunctionCall;
import dev.mizan.test.MizanTester;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class CheckoutServiceTest {

    @Autowired
    MizanTester mizan;

    @Autowired
    CheckoutService checkout;

    @Autowired
    CartService carts;

    @Autowired
    Carts rows;

    @Autowired
    ProductService products;

    @Autowired
    AdminService admin;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Invalidations invalidations;

    @BeforeEach
    void emptyCarts() {
        List.of("ann", "bob", "ada").forEach(rows::clear);
        orders.deleteAll();
    }

    FunctionCall checkout(String user) {
        return mizan.user(user, "USER").call("checkout");
    }

    @Test
    void takes_the_stock_and_empties_the_cart() {
        admin.setStock(1, 10);
        carts.addToCart(1, 3, ANN);
        Receipt receipt = checkout("ann").returns(Receipt.class);
        assertThat(receipt.pieces()).isEqualTo(3);
        assertThat(receipt.total())
                .isEqualByComparingTo(products.product(1).price().multiply(BigDecimal.valueOf(3)));
        assertThat(products.stock(1).quantity()).isEqualTo(7);
        assertThat(carts.cart(ANN).lines()).isEmpty();
    }

    @Test
    void makes_the_products_that_were_bought_and_the_buyers_cart_stale() {
        admin.setStock(1, 10);
        admin.setStock(2, 10);
        carts.addToCart(1, 1, ANN);
        carts.addToCart(2, 1, ANN);
        checkout("ann")
                .succeeds()
                .invalidated(new ProductContext(1))
                .invalidated(new ProductContext(2))
                .invalidatedForUser("ann", new CartContext())
                .invalidatedForUser("ann", new LastOrderContext())
                .invalidatedNothingElse();
    }

    @Test
    void keeps_the_order_with_its_lines_and_prices() {
        admin.setStock(1, 10);
        admin.setStock(2, 10);
        carts.addToCart(2, 1, ANN);
        carts.addToCart(1, 2, ANN);
        long id = checkout("ann").returns(Receipt.class).orderId();
        PurchaseOrder order = orders.findById(id).orElseThrow();
        assertThat(order.username()).isEqualTo("ann");
        assertThat(order.lines()).extracting(OrderLine::productId).containsExactly(2L, 1L);
        assertThat(order.lines())
                .extracting(OrderLine::price)
                .containsExactly(
                        products.product(2).price(), products.product(1).price());
    }

    @Test
    void is_the_last_order_of_its_buyer_alone() {
        assertThat(checkout.lastOrder(ANN)).isNull();
        admin.setStock(1, 10);
        carts.addToCart(1, 1, ANN);
        checkout("ann").succeeds();
        Receipt receipt = placeOrder(ADDRESS, line(1, 2)).returns(Receipt.class);
        assertThat(checkout.lastOrder(ANN)).isEqualTo(receipt);
        assertThat(checkout.lastOrder(BOB)).isNull();
    }

    @Test
    void leaves_everything_as_it_was_if_one_product_is_short() {
        admin.setStock(1, 10);
        admin.setStock(2, 1);
        carts.addToCart(1, 1, ANN);
        carts.addToCart(2, 5, ANN);
        checkout("ann")
                .fails(OutOfStock.class)
                .withDetails(new OutOfStock.Details(2, products.product(2).name(), 5, 1))
                .invalidatedNothing();
        assertThat(products.stock(1).quantity()).isEqualTo(10);
        assertThat(products.stock(2).quantity()).isEqualTo(1);
        assertThat(carts.cart(ANN).lines()).hasSize(2);
        assertThat(orders.count()).isZero();
    }

    @Test
    void of_an_empty_cart_is_an_error() {
        checkout("ann").fails(CartEmpty.class).invalidatedNothing();
    }

    static final Address ADDRESS = new Address("Ann Bell", "12 Mill Lane", "AB1 2CD", "Bath");

    FunctionCall placeOrder(Address address, OrderForm.Line... lines) {
        return mizan.user("ann", "USER").call("placeOrder").with("order", new OrderForm(address, List.of(lines)));
    }

    static OrderForm.Line line(long productId, int quantity) {
        return new OrderForm.Line(productId, quantity);
    }

    @Test
    void by_number_keeps_the_address_and_a_line_per_product() {
        admin.setStock(1, 10);
        admin.setStock(2, 10);
        long id = placeOrder(ADDRESS, line(2, 1), line(1, 2), line(2, 3))
                .returns(Receipt.class)
                .orderId();
        PurchaseOrder order = orders.findById(id).orElseThrow();
        assertThat(order.address()).isEqualTo(ADDRESS);
        assertThat(order.lines()).extracting(OrderLine::productId).containsExactly(2L, 1L);
        assertThat(order.lines()).extracting(OrderLine::quantity).containsExactly(4, 2);
        assertThat(products.stock(2).quantity()).isEqualTo(6);
    }

    @Test
    void by_number_takes_from_the_cart_what_was_ordered_and_leaves_the_rest() {
        admin.setStock(1, 10);
        carts.addToCart(1, 5, ANN);
        carts.addToCart(2, 1, ANN);
        placeOrder(ADDRESS, line(1, 2))
                .succeeds()
                .invalidated(new ProductContext(1))
                .invalidatedForUser("ann", new CartContext())
                .invalidatedForUser("ann", new LastOrderContext())
                .invalidatedNothingElse();
        assertThat(carts.cart(ANN).lines()).extracting(CartLine::productId).containsExactly(2L);
    }

    @Test
    void by_number_is_for_the_price_of_all_pieces_together() throws Exception {
        admin.setStock(3, 10);
        PriceStep step = new PriceStep(4, new BigDecimal("7.00"));
        admin.saveProduct(3, new ProductForm(new BigDecimal("10.00"), List.of(step)), null);
        Receipt receipt = placeOrder(ADDRESS, line(3, 1), line(3, 3)).returns(Receipt.class);
        assertThat(receipt.total()).isEqualByComparingTo("28.00");
    }

    @Test
    void by_number_leaves_everything_as_it_was_if_one_product_is_short() {
        admin.setStock(1, 10);
        admin.setStock(2, 1);
        placeOrder(ADDRESS, line(1, 1), line(2, 5))
                .fails(OutOfStock.class)
                .withDetails(new OutOfStock.Details(2, products.product(2).name(), 5, 1))
                .invalidatedNothing();
        assertThat(products.stock(1).quantity()).isEqualTo(10);
        assertThat(orders.count()).isZero();
    }

    @Test
    void by_number_says_at_its_field_what_cannot_be() {
        placeOrder(new Address(" ", "s", "bath", "c"), line(501, 1), line(1, 100))
                .fails(ErrorCode.VALIDATION_FAILED)
                .withField("order.address.name", "NotBlank")
                .withField("order.address.postcode", "Pattern")
                .withField("order.lines.0.productId", "KnownProduct")
                .withField("order.lines.1.quantity", "Max")
                .withErrors(4);
        placeOrder(ADDRESS).fails(ErrorCode.VALIDATION_FAILED).withField("order.lines", "Size");
    }

    @RepeatedTest(20)
    void gives_the_last_piece_to_one_of_two_who_want_it() throws Exception {
        admin.setStock(7, 1);
        carts.addToCart(7, 1, ANN);
        carts.addToCart(7, 1, BOB);
        List<Throwable> failures =
                together(() -> checkout.checkout(ANN, invalidations), () -> checkout.checkout(BOB, invalidations));
        assertThat(failures).hasSize(1).first().isInstanceOf(OutOfStock.class);
        assertThat(products.stock(7).quantity()).isZero();
        assertThat(orders.count()).isEqualTo(1);
    }

    @RepeatedTest(20)
    void never_sells_more_than_there_is_when_carts_overlap_in_opposite_order() throws Exception {
        Caller ada = new TestCaller("ada");
        admin.setStock(8, 2);
        admin.setStock(9, 2);
        for (Caller caller : List.of(ANN, BOB, ada)) {
            carts.addToCart(caller == ANN ? 8 : 9, 1, caller);
            carts.addToCart(caller == ANN ? 9 : 8, 1, caller);
        }
        List<Throwable> failures = together(
                () -> checkout.checkout(ANN, invalidations),
                () -> checkout.checkout(BOB, invalidations),
                () -> checkout.checkout(ada, invalidations));
        assertThat(failures).hasSize(1).first().isInstanceOf(OutOfStock.class);
        assertThat(products.stock(8).quantity()).isZero();
        assertThat(products.stock(9).quantity()).isZero();
    }

    @RepeatedTest(20)
    void of_one_cart_from_two_tabs_orders_it_once() throws Exception {
        admin.setStock(7, 10);
        carts.addToCart(7, 1, ANN);
        List<Throwable> failures =
                together(() -> checkout.checkout(ANN, invalidations), () -> checkout.checkout(ANN, invalidations));
        assertThat(failures).hasSize(1).first().isInstanceOf(CartEmpty.class);
        assertThat(products.stock(7).quantity()).isEqualTo(9);
        assertThat(orders.count()).isEqualTo(1);
    }

    /** Starts all at once and gives what failed. */
    private static List<Throwable> together(Callable<?>... tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.length);
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<Future<Throwable>> outcomes = threads.invokeAll(List.of(tasks).stream()
                    .<Callable<Throwable>>map(task -> () -> {
                        start.await();
                        return catchThrowable(task::call);
                    })
                    .toList());
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> outcome : outcomes) {
                if (outcome.get() != null) {
                    failures.add(outcome.get());
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }
}
