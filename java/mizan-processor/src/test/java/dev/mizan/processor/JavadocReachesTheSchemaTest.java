package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.mizan.function.Registry;
import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.ParameterSchema;
import dev.mizan.schema.Property;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written above a declaration in Java is what the generator has for it, with nothing faked between. */
class JavadocReachesTheSchemaTest {

    private final Schema schema = SchemaBuilder.build(
            Registry.of(CompiledClasses.of(Source.compile(JavaFileObjects.forSourceString("shop.Reviews", """
            package shop;

            import dev.mizan.Affects;
            import dev.mizan.Client;
            import dev.mizan.ClientError;
            import java.util.List;

            public class Reviews {

                /** A page of reviews. */
                @Client(ReviewsContext.class)
                public List<Review> reviews(ReviewsContext which) { return List.of(); }

                /**
                 * Adds a review.
                 *
                 * @param productId which product
                 */
                @Client
                @Affects(ReviewsContext.class)
                public void addReview(long productId, String text) throws AlreadyReviewed {}

                /**
                 * Which reviews.
                 *
                 * @param productId of which product
                 */
                public record ReviewsContext(long productId) {}

                /**
                 * A review.
                 *
                 * @param mood how it feels
                 */
                public record Review(Mood mood, Summary summary) {}

                /** A feeling. */
                public enum Mood {
                    /** Well. */
                    GOOD
                }

                /** A bean. */
                public static class Summary {
                    private double average;

                    /** The mean of all ratings. */
                    public double getAverage() { return average; }

                    public void setAverage(double average) { this.average = average; }
                }

                /** Once is enough. */
                @ClientError
                public static class AlreadyReviewed extends RuntimeException {}
            }
            """)))
                    .publishedMethods()));

    @Test
    void ofContextsReadsAndTheirParameters() {
        ContextSchema context = schema.contexts().get(0);

        assertThat(context.doc()).isEqualTo("Which reviews.");
        assertThat(context.parameters()).extracting(ParameterSchema::doc).containsExactly("of which product");
        assertThat(context.reads().get(0).doc()).isEqualTo("A page of reviews.");
    }

    @Test
    void ofFunctionsAndTheirArguments() {
        assertThat(schema.functions().get(0).doc()).isEqualTo("Adds a review.");
        assertThat(schema.functions().get(0).arguments())
                .extracting(Property::doc)
                .containsExactly("which product", "");
    }

    @Test
    void ofTypesAndTheirProperties() {
        assertThat(schema.types()).extracting(NamedType::doc).containsExactly("A feeling.", "A review.", "A bean.");
        assertThat(((EnumType) schema.types().get(0)).values())
                .extracting(EnumValue::doc)
                .containsExactly("Well.");
        assertThat(properties(1)).extracting(Property::doc).containsExactly("how it feels", "");
        assertThat(properties(2)).extracting(Property::doc).containsExactly("The mean of all ratings.");
    }

    @Test
    void ofErrors() {
        assertThat(schema.errors().get(0).doc()).isEqualTo("Once is enough.");
    }

    private List<Property> properties(int type) {
        return ((ObjectType) schema.types().get(type)).properties();
    }
}
