package dev.mizan.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

import dev.mizan.http.ErrorCode;
import dev.mizan.test.shop.Application;
import dev.mizan.test.shop.Filters;
import dev.mizan.test.shop.ProductContext;
import dev.mizan.test.shop.Review;
import dev.mizan.test.shop.Reviews;
import dev.mizan.test.shop.ReviewsContext;
import dev.mizan.test.shop.Rules;
import dev.mizan.test.shop.Store;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@MizanTest(Reviews.class)
@ContextConfiguration(classes = Application.class)
@Import(Rules.class)
class MizanTestSliceTest {

    @Autowired
    MizanTester mizan;

    @Autowired
    ApplicationContext context;

    @MockitoBean
    Store store;

    @Test
    void runs_functions_over_what_the_test_gives() {
        given(store.reviews(anyLong(), anyInt())).willReturn(List.of(new Review(4, "Good")));
        mizan.read(new ReviewsContext(5, 1)).succeeds().has("reviews", List.of(new Review(4, "Good")));
    }

    @Test
    void has_access_rules_validation_and_invalidation() {
        FunctionCall call = mizan.user("ada", "ADMIN").call("addReview").with("productId", 5);
        call.with("review", new Review(6, "Good")).fails(ErrorCode.VALIDATION_FAILED);
        call.with("review", new Review(4, "Good")).succeeds().invalidated(new ProductContext(5));
        mizan.user("gus").call("guarded").fails(ErrorCode.FORBIDDEN);
    }

    @Test
    void has_nothing_else() {
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(context.getBeansOfType(Filters.class)).isEmpty();
    }
}
