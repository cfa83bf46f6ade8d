package dev.mizan.codegen;

import static dev.mizan.codegen.ShopSchema.object;
import static dev.mizan.codegen.ShopSchema.property;
import static dev.mizan.codegen.ShopSchema.ref;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.ParameterSchema;
import dev.mizan.schema.Property;
import dev.mizan.schema.ReadSchema;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Scalar;
import java.util.List;
import java.util.Optional;

/** What the tests of the client's adapters put on a page: contexts of several reads, one of them global. */
final class PagesSchema {

    private static final ParameterSchema PRODUCT =
            new ParameterSchema("productId", Scalar.INTEGER, "integer", false, Optional.empty(), "");

    private PagesSchema() {}

    static Schema schema() {
        return new Schema(contexts(), functions(), types(), errors());
    }

    private static List<ContextSchema> contexts() {
        return List.of(
                new ContextSchema("cart", List.of(), List.of(read("cart", "Cart", "The caller's cart.")), ""),
                new ContextSchema("catalog", List.of(), List.of(), ""),
                new ContextSchema(
                        "product",
                        List.of(PRODUCT),
                        List.of(
                                read("product", "ProductView", "One product."),
                                read("stock", "Stock", "What is left.")),
                        ""),
                new ContextSchema(
                        "reviews",
                        List.of(
                                PRODUCT,
                                new ParameterSchema("page", Scalar.INTEGER, "integer", false, Optional.of("1"), "")),
                        List.of(
                                new ReadSchema(
                                        "reviews", new ListOf(ref("Review")), List.of(), "Products", "Newest first."),
                                read("rating", "Rating", "Over all pages.")),
                        ""));
    }

    private static ReadSchema read(String name, String type, String documentation) {
        return new ReadSchema(name, ref(type), List.of(), "Products", documentation);
    }

    private static List<FunctionSchema> functions() {
        return List.of(
                new FunctionSchema(
                        "addReview",
                        List.of(property("productId", Scalar.INTEGER), property("review", ref("ReviewForm"))),
                        Optional.of(ref("Review")),
                        List.of("product", "reviews"),
                        List.of("ALREADY_REVIEWED"),
                        "Products",
                        "Adds the caller's review of a product."),
                new FunctionSchema(
                        "discontinue",
                        List.of(property("sku", Scalar.TEXT)),
                        Optional.empty(),
                        List.of("catalog", "product"),
                        List.of(),
                        "Products",
                        "Takes a product out of the catalogue."),
                new FunctionSchema(
                        "search",
                        List.of(property("text", Scalar.TEXT)),
                        Optional.of(new ListOf(ref("SearchHit"))),
                        List.of(),
                        List.of(),
                        "Products",
                        "Products whose name holds the text."));
    }

    private static List<NamedType> types() {
        Property quantity = property("quantity", Scalar.INTEGER);
        Property productId = property("productId", Scalar.INTEGER);
        Property rating = property("rating", Scalar.INTEGER);
        Property title = property("title", Scalar.TEXT);
        Property text = property("text", Scalar.TEXT);
        Property date = property("date", Scalar.LOCAL_DATE);
        return List.of(
                object("AlreadyReviewedDetails", date),
                object("Cart", property("lines", new ListOf(ref("CartLine")))),
                object("CartLine", productId, quantity),
                object(
                        "ProductView",
                        property("id", Scalar.INTEGER),
                        property("name", Scalar.TEXT),
                        property("price", Scalar.DECIMAL)),
                object("Rating", property("average", Scalar.NUMBER), property("count", Scalar.INTEGER)),
                object("Review", property("id", Scalar.INTEGER), rating, title, text, date),
                object("ReviewForm", rating, title, text),
                object("SearchHit", productId, property("name", Scalar.TEXT)),
                object("Stock", quantity));
    }

    private static List<ErrorSchema> errors() {
        return List.of(new ErrorSchema(
                "ALREADY_REVIEWED",
                409,
                Optional.of(ref("AlreadyReviewedDetails")),
                "The caller has reviewed this product before."));
    }
}
