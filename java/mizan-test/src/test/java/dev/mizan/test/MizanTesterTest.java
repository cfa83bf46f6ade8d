package dev.mizan.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.Patch;
import dev.mizan.http.ErrorCode;
import dev.mizan.test.shop.AlreadyReviewed;
import dev.mizan.test.shop.Application;
import dev.mizan.test.shop.CartContext;
import dev.mizan.test.shop.Payment;
import dev.mizan.test.shop.ProductContext;
import dev.mizan.test.shop.Review;
import dev.mizan.test.shop.Reviews;
import dev.mizan.test.shop.ReviewsContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
class MizanTesterTest {

    static final Review GOOD = new Review(5, "Splendid");

    @Autowired
    MizanTester mizan;

    @Autowired
    MockMvc mockMvc;

    @Autowired
    Reviews beans;

    /** Both ways to the dispatcher. */
    enum Way {
        DIRECT,
        MOCK_MVC
    }

    MizanTester by(Way way) {
        return way == Way.DIRECT ? mizan : mizan.through(mockMvc);
    }

    @Nested
    class Callers {

        @ParameterizedTest
        @EnumSource
        void are_nobody_unless_said_otherwise(Way way) {
            by(way).call("addToCart").with("productId", 5).fails(ErrorCode.UNAUTHORIZED);
            by(way).read(new CartContext()).fails(ErrorCode.UNAUTHORIZED).withStatus(401);
        }

        @ParameterizedTest
        @EnumSource
        void are_users_with_a_name_and_roles(Way way) {
            MizanTester ann = by(way).user("ann");
            assertThat(ann.read(new CartContext()).slot("cart", String.class)).isEqualTo("cart of ann");
            ann.call("addReview").with("productId", 5).with("review", GOOD).fails(ErrorCode.FORBIDDEN);
            by(way).user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", GOOD)
                    .succeeds();
        }

        @ParameterizedTest
        @EnumSource
        void have_the_roles_that_theirs_imply(Way way) {
            by(way).user("ada", "ADMIN")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", GOOD)
                    .succeeds();
        }

        @ParameterizedTest
        @EnumSource
        void pass_springs_own_method_security(Way way) {
            assertThat(by(way).user("ada", "ADMIN").call("guarded").returns(String.class))
                    .isEqualTo("guarded");
            by(way).user("ann", "USER").call("guarded").fails(ErrorCode.FORBIDDEN);
        }

        @ParameterizedTest
        @EnumSource
        @WithMockUser("mia")
        void are_those_of_spring_securitys_context(Way way) {
            assertThat(by(way).read(new CartContext()).slot("cart", String.class))
                    .isEqualTo("cart of mia");
            by(way).anonymous().read(new CartContext()).fails(ErrorCode.UNAUTHORIZED);
            assertThat(by(way).user("ann").read(new CartContext()).slot("cart", String.class))
                    .isEqualTo("cart of ann");
            assertThat(by(way).read(new CartContext()).slot("cart", String.class))
                    .isEqualTo("cart of mia");
        }
    }

    @Nested
    class Arguments {

        @Test
        void are_written_as_their_declared_types() {
            Payment paid = mizan.call("pay")
                    .with("parts", List.of(new Payment.Card("1"), new Payment.Invoice(new BigDecimal("0.10"))))
                    .returns(Payment.class);
            assertThat(paid).isEqualTo(new Payment.Invoice(new BigDecimal("0.10")));
        }

        @Test
        void of_another_type_are_sent_and_refused() {
            mizan.call("rename")
                    .with("productId", "7")
                    .fails(ErrorCode.BAD_REQUEST)
                    .at("productId");
            mizan.call("rename")
                    .with("productId", 7)
                    .with("colour", 1)
                    .fails(ErrorCode.BAD_REQUEST)
                    .at("colour");
            mizan.call("rename")
                    .withJson("productId", "7.0")
                    .fails(ErrorCode.BAD_REQUEST)
                    .at("productId");
        }

        @Test
        void that_are_patches_keep_three_states_apart() {
            FunctionCall call = mizan.call("rename").with("productId", 7);
            assertThat(call.with("name", Patch.of("Lamp")).returns(String.class))
                    .isEqualTo("Lamp");
            assertThat(call.with("name", Patch.of(null)).returns(String.class)).isEqualTo("null");
            assertThat(call.with("name", Patch.absent()).returns(String.class)).isEqualTo("as it was");
        }

        @Test
        void are_validated() {
            mizan.user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", new Review(6, " "))
                    .fails(ErrorCode.VALIDATION_FAILED)
                    .withField("review.rating", "Max")
                    .withField("review.text", "NotBlank")
                    .withErrors(2)
                    .invalidatedNothing();
        }
    }

    @Nested
    class Results {

        @Test
        void are_typed() {
            mizan.user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", GOOD)
                    .succeeds()
                    .returned(GOOD)
                    .result(Review.class, review -> assertThat(review).isEqualTo(GOOD));
        }

        @Test
        void of_reads_are_slots() {
            Bundle bundle = mizan.read(new ProductContext(5)).succeeds();
            bundle.has("product", new Reviews.Product(5, "Product 5")).has("payment", new Payment.Card("4711"));
            assertThat(bundle.slot("product", Reviews.Product.class).name()).isEqualTo("Product 5");
            assertThat(bundle.slot("payment", Payment.class)).isEqualTo(new Payment.Card("4711"));
            assertThat(mizan.read(new ReviewsContext(5, 1))
                            .slot("reviews", new ParameterizedTypeReference<List<Review>>() {}))
                    .allSatisfy(review -> assertThat(review.rating()).isPositive());
        }

        @Test
        void show_defaults_where_a_parameter_is_left_out() {
            mizan.read(new ReviewsContext(5, 7)).with("page", null).succeeds();
            mizan.read(new ReviewsContext(5, 7))
                    .with("productId", null)
                    .fails(ErrorCode.BAD_REQUEST)
                    .at("productId");
            mizan.read(new ReviewsContext(5, 7))
                    .with("page", "01")
                    .fails(ErrorCode.BAD_REQUEST)
                    .at("page");
        }
    }

    @Nested
    class Failures {

        @Test
        void that_the_application_declares_have_typed_details() {
            mizan.user("ann", "USER")
                    .call("addReview")
                    .with("productId", 13)
                    .with("review", GOOD)
                    .fails(AlreadyReviewed.class)
                    .withStatus(409)
                    .withDetails(new AlreadyReviewed.Details(LocalDate.of(2026, 11, 1)))
                    .withDetails(
                            AlreadyReviewed.Details.class,
                            details -> assertThat(details.date()).isEqualTo("2026-11-01"))
                    .invalidatedNothing();
        }

        @Test
        void need_a_declaration() {
            FunctionCall call = mizan.call("breaks");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.fails(IllegalStateException.class))
                    .withMessageContaining("has no @ClientError");
            call.fails(ErrorCode.INTERNAL_ERROR);
        }
    }

    @Nested
    class Invalidation {

        @ParameterizedTest
        @EnumSource
        void is_of_an_instance_and_of_all_that_match(Way way) {
            by(way).user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", GOOD)
                    .succeeds()
                    .invalidated(new ProductContext(5))
                    .invalidatedWhere(ReviewsContext.class, "productId", 5L)
                    .invalidatedNothingElse()
                    .leftFresh(new ProductContext(6))
                    .leftFresh(new ReviewsContext(6, 1));
        }

        @Test
        void is_by_code() {
            mizan.user("ada", "ADMIN")
                    .call("discontinue")
                    .with("sku", "77")
                    .succeeds()
                    .invalidated(new ProductContext(77))
                    .invalidatedNothingElse();
        }

        @Test
        void is_of_one_users_instances() {
            mizan.user("ann")
                    .call("addToCart")
                    .with("productId", 5)
                    .succeeds()
                    .invalidatedForUser("ann", new CartContext());
        }

        @Test
        void is_of_every_instance() {
            mizan.call("recount").with("productId", 5).succeeds().invalidatedAll(ReviewsContext.class);
        }

        @Test
        void is_asserted_of_any_code() throws Exception {
            mizan.running(beans::nightly).invalidatedAll(ReviewsContext.class).invalidatedNothingElse();
            mizan.running(() -> {}).invalidatedNothing();
        }

        @Test
        @Transactional
        void is_not_known_inside_the_tests_own_transaction() {
            CallSuccess success = mizan.call("recount").with("productId", 5).succeeds();
            assertThatThrownBy(success::invalidatedNothing)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Take @Transactional off the test");
        }
    }

    @Nested
    class Messages {

        void say(String expected, Runnable expectation) {
            assertThatThrownBy(expectation::run)
                    .isInstanceOfAny(AssertionError.class, IllegalArgumentException.class)
                    .hasMessageContaining(expected);
        }

        @Test
        void of_refused_calls_say_who_may() {
            FunctionCall call = mizan.call("addReview").with("productId", 5).with("review", GOOD);
            say(
                    "addReview as the current user: expected success, but it failed with\n  401 UNAUTHORIZED",
                    call::succeeds);
            say("call as mizan.user(\"ann\", \"USER\")", call::succeeds);
            say(
                    "addReview is for @RolesAllowed(USER) and was called as ann (no role)",
                    () -> mizan.user("ann").call("addReview").succeeds());
        }

        @ParameterizedTest
        @CsvSource({
            "addReveiw, There is no function addReveiw; did you mean addReview?",
            "somethingElse, 'There is no function somethingElse among addReview, addToCart'",
            "product, 'product is a read: mizan.read(new ProductContext(…)).slot(\"product\", …)'",
            "rename, 'Its arguments are long productId, dev.mizan.Patch<java.lang.String> name'",
            "breaks, The log has the cause under the id"
        })
        void of_failed_calls_say_what_may_mend_them(String function, String expected) {
            say(expected, () -> mizan.call(function).succeeds());
        }

        @Test
        void of_invalid_arguments_name_each_field() {
            FunctionCall call = mizan.user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", new Review(6, "Splendid"));
            say("422 VALIDATION_FAILED: Some values are not valid.\n  review.rating: Max (", call::succeeds);
            say(
                    "expected review.text to break NotBlank",
                    () -> call.fails("VALIDATION_FAILED").withField("review.text", "NotBlank"));
            say(
                    "expected 2 broken constraints, but there are 1",
                    () -> call.fails("VALIDATION_FAILED").withErrors(2));
            say(
                    "expected the form to break ScriptAssert",
                    () -> call.fails("VALIDATION_FAILED").withFormError("ScriptAssert"));
        }

        @Test
        void of_failures_that_did_not_come_say_what_came() {
            FunctionCall call = mizan.call("rename").with("productId", 7);
            say(
                    "expected to fail with FORBIDDEN, but it succeeded with\n  {\"result\":\"as it was\"}",
                    () -> call.fails("FORBIDDEN"));
            say(
                    "expected to fail with AlreadyReviewed".replace("AlreadyReviewed", "ALREADY_REVIEWED"),
                    () -> call.fails(AlreadyReviewed.class));
            say(
                    "expected the status 400, but it was 401",
                    () -> mizan.read(new CartContext()).fails("UNAUTHORIZED").withStatus(400));
            say(
                    "expected a mistake at name, but it is at productId",
                    () -> mizan.call("rename").fails("BAD_REQUEST").at("name"));
            say(
                    "expected the details\n  {\"date\":\"2025-01-01\"}\nbut they were\n  {\"date\":\"2026-11-01\"}",
                    () -> mizan.user("ann", "USER")
                            .call("addReview")
                            .with("productId", 13)
                            .with("review", GOOD)
                            .fails(AlreadyReviewed.class)
                            .withDetails(new AlreadyReviewed.Details(LocalDate.of(2025, 1, 1))));
        }

        @Test
        void of_results_show_both() {
            CallSuccess success = mizan.call("rename").with("productId", 7).succeeds();
            say("expected the result\n  \"Lamp\"\nbut it was\n  \"as it was\"", () -> success.returned("Lamp"));
            say(
                    "expected dev.mizan.test.shop.Review, but it came as\n  \"as it was\"",
                    () -> success.result(Review.class));
            Bundle bundle = mizan.read(new ProductContext(5)).succeeds();
            say("there is no slot stock, but there are [payment, product]", () -> bundle.slot("stock", int.class));
            say(
                    "expected payment to be\n  {\"number\":\"1\",\"type\":\"Card\"}\nbut it was",
                    () -> bundle.has("payment", new Payment.Card("1")));
        }

        @Test
        void of_invalidations_show_all_that_became_stale() {
            CallSuccess success = mizan.user("ann", "USER")
                    .call("addReview")
                    .with("productId", 5)
                    .with("review", GOOD)
                    .succeeds();
            say("""
                    addReview as ann (USER): expected to make stale
                      ProductContext where productId = 6
                    but it made stale
                      ProductContext where productId = 5
                      ReviewsContext where productId = 5""", () -> success.invalidated(new ProductContext(6)));
            say("It is broader than expected", () -> success.invalidated(new ReviewsContext(5, 1)));
            say("expected to make stale\n  every ReviewsContext", () -> success.invalidatedAll(ReviewsContext.class));
            say("expected to make nothing stale, but it made stale\n  ProductContext", success::invalidatedNothing);
            say(
                    "expected to make nothing else stale, but it made stale\n  ReviewsContext where productId = 5",
                    () -> success.invalidated(new ProductContext(5)).invalidatedNothingElse());
            say(
                    "expected to leave fresh\n  ReviewsContext where productId = 5, page = 9",
                    () -> success.leftFresh(new ReviewsContext(5, 9)));
        }

        @Test
        void of_invalidations_know_usual_mistakes() {
            CallSuccess cart =
                    mizan.user("ann").call("addToCart").with("productId", 5).succeeds();
            say("One user's instances are expected with invalidatedForUser", () -> cart.invalidated(new CartContext()));
            say("expected to leave fresh\n  CartContext", () -> cart.leftFresh(new CartContext()));
            CallSuccess recount = mizan.call("recount").with("productId", 5).succeeds();
            say(
                    "Every user's instances are expected with",
                    () -> recount.invalidatedForUser("ann", new ReviewsContext(5, 1)));
            say(
                    "ReviewsContext.productId is a long, but the test gives a Integer",
                    () -> recount.invalidatedWhere(ReviewsContext.class, "productId", 5));
            say(
                    "ReviewsContext.product does not exist",
                    () -> recount.invalidatedWhere(ReviewsContext.class, "product", 5L));
            say(
                    "Nothing becomes stale where the method has no @Affects",
                    () -> mizan.call("rename").with("productId", 7).succeeds().invalidated(new ProductContext(7)));
        }

        @Test
        void of_records_that_are_no_contexts_name_those_that_are() {
            say(
                    "is no context of this application: no function reads it and none affects it. There are"
                            + " CartContext, ProductContext, ReviewsContext.",
                    () -> mizan.read(GOOD));
        }
    }
}
