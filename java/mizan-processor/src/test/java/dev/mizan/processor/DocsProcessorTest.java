package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

class DocsProcessorTest {

    private final Compilation shop = Source.compile(JavaFileObjects.forSourceString("shop.Reviews", """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;
            import dev.mizan.ClientError;
            import java.util.List;

            /**
             * Reviews of products.
             */
            class Reviews {

                /**
                 * A page of a product's reviews.
                 *
                 * @param productId which product
                 * @param page      counted from {@code 1},
                 *                  newest first
                 * @return the reviews
                 */
                @Client(ReviewsContext.class)
                List<Review> reviews(long productId, int page) {
                    return List.of();
                }

                /**
                 * Adds the caller's review: <b>größer</b> &amp; {@link Review better}.
                 *
                 * @param review what the caller thinks,
                 *               {@code
                 *               @param is no tag here}
                 * @throws AlreadyReviewed once is enough
                 */
                @Client
                @Affects(ReviewsContext.class)
                void addReview(long productId, Review review) throws AlreadyReviewed {}

                @Client
                int undocumented(int of) {
                    return of;
                }

                /** Not for clients. */
                void housekeeping(long productId) {}

                /**
                 * Which reviews.
                 *
                 * @param productId of which product
                 * @param page counted from 1
                 * @param <T> not a component
                 */
                record ReviewsContext(long productId, int page) {}

                /** A review. */
                record Review(int rating, Mood mood) {

                    /** {@return whether it recommends the product} */
                    public boolean isPositive() {
                        return rating > 3;
                    }
                }

                /** How the reviewer felt. */
                enum Mood {
                    /** Well. */
                    GOOD,
                    BAD,
                    /** {@inheritDoc} */
                    OTHER
                }

                /** The caller has reviewed the product before. */
                @ClientError
                static class AlreadyReviewed extends RuntimeException {

                    /** When that was. */
                    public String details() {
                        return "";
                    }
                }

                /** A bean. */
                static class Summary {

                    /** @return the mean of all ratings */
                    public double getAverage() {
                        return 1;
                    }

                    /** Forgets everything. */
                    public void clear() {}
                }

                /** Of no interest to clients. */
                static class Internal {}

                record Undocumented(int of) {}
            }
            """));

    @Test
    void keepsTheJavadocOfFunctionsAndTheirParameters() throws Exception {
        assertThat(docs("shop.Reviews")).hasValue("""
                method.addReview=Adds the caller's review: **größer** & better.
                method.reviews=A page of a product's reviews.
                parameter.addReview.review=what the caller thinks,\\n`@param is no tag here`
                parameter.reviews.page=counted from `1`,\\nnewest first
                parameter.reviews.productId=which product
                type=Reviews of products.
                """);
    }

    @Test
    void keepsThatOfRecordsAndTheirComponents() throws Exception {
        assertThat(docs("shop.Reviews$ReviewsContext")).hasValue("""
                component.page=counted from 1
                component.productId=of which product
                type=Which reviews.
                """);
        assertThat(docs("shop.Reviews$Review")).hasValue("""
                method.isPositive=Returns whether it recommends the product.
                type=A review.
                """);
    }

    @Test
    void keepsThatOfConstants() throws Exception {
        assertThat(docs("shop.Reviews$Mood")).hasValue("""
                constant.GOOD=Well.
                type=How the reviewer felt.
                """);
    }

    @Test
    void keepsThatOfErrorsAndGetters() throws Exception {
        assertThat(docs("shop.Reviews$AlreadyReviewed")).hasValue("""
                method.details=When that was.
                type=The caller has reviewed the product before.
                """);
        assertThat(docs("shop.Reviews$Summary")).hasValue("""
                method.getAverage=the mean of all ratings
                type=A bean.
                """);
    }

    @Test
    void leavesNothingWhereThereIsNothingToSay() throws Exception {
        assertThat(shop.errors()).isEmpty();
        assertThat(docs("shop.Reviews$Internal")).isEmpty();
        assertThat(docs("shop.Reviews$Undocumented")).isEmpty();
    }

    private Optional<String> docs(String binaryName) throws Exception {
        Optional<JavaFileObject> file =
                shop.generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mizan/docs/" + binaryName + ".properties");
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new String(file.get().openInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
