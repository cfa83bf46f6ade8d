package dev.mizan.codegen;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.ParameterSchema;
import dev.mizan.schema.Property;
import dev.mizan.schema.ReadSchema;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import java.util.List;
import java.util.Optional;

/** A small shop: a context of each kind, a function of each kind, an error with details and one without. */
final class ShopSchema {

    private ShopSchema() {}

    static Schema schema() {
        return new Schema(contexts(), functions(), types(), errors());
    }

    private static List<ContextSchema> contexts() {
        return List.of(
                new ContextSchema(
                        "cart",
                        List.of(),
                        List.of(new ReadSchema(
                                "cart", ref("Cart"), List.of("UNKNOWN_CART"), "Carts", "The caller's cart.")),
                        ""),
                new ContextSchema(
                        "catalog",
                        List.of(
                                new ParameterSchema("category", Scalar.TEXT, "text", true, Optional.empty(), ""),
                                new ParameterSchema(
                                        "order",
                                        ref("Order"),
                                        "enum",
                                        false,
                                        Optional.of("\"newest\""),
                                        "How to sort."),
                                new ParameterSchema(
                                        "page", Scalar.INTEGER, "integer", false, Optional.of("1"), "Counted from 1.")),
                        List.of(new ReadSchema(
                                "products", page(ref("ProductView")), List.of(), "Products", "A page of products.")),
                        "The catalogue.\n\nOne instance per category, order and page."),
                new ContextSchema(
                        "product",
                        List.of(new ParameterSchema(
                                "productId", Scalar.INTEGER, "integer", false, Optional.empty(), "")),
                        List.of(
                                new ReadSchema("product", ref("ProductView"), List.of(), "Products", "One product."),
                                new ReadSchema("reviews", new ListOf(ref("Review")), List.of(), "Reviews", "")),
                        ""));
    }

    private static List<FunctionSchema> functions() {
        Property productId = property("productId", Scalar.INTEGER);
        return List.of(
                new FunctionSchema(
                        "addReview",
                        List.of(productId, property("review", ref("ReviewForm"))),
                        Optional.of(ref("Review")),
                        List.of("product"),
                        List.of("ALREADY_REVIEWED"),
                        "Reviews",
                        "Adds the caller's review of a product."),
                new FunctionSchema(
                        "checkout",
                        List.of(),
                        Optional.empty(),
                        List.of("cart", "product"),
                        List.of("OUT_OF_STOCK"),
                        "Carts",
                        ""),
                new FunctionSchema(
                        "search",
                        List.of(property("text", Scalar.TEXT), new Property("limit", Scalar.INTEGER, true, "At most.")),
                        Optional.of(new ListOf(ref("ProductView"))),
                        List.of(),
                        List.of(),
                        "Products",
                        "Products whose name holds the text."),
                new FunctionSchema(
                        "setImage",
                        List.of(productId, property("image", Scalar.UPLOAD)),
                        Optional.empty(),
                        List.of("product"),
                        List.of(),
                        "Products",
                        "Shows this image of a product from now on."));
    }

    private static List<dev.mizan.schema.NamedType> types() {
        return List.of(
                new ObjectType("Cart", List.of(), List.of(property("lines", new ListOf(ref("CartLine")))), ""),
                object("CartLine", property("productId", Scalar.INTEGER), property("quantity", Scalar.INTEGER)),
                new EnumType(
                        "Order",
                        List.of(new EnumValue("\"newest\"", "Newest first."), new EnumValue("\"price\"", "")),
                        ""),
                new ObjectType(
                        "Page",
                        List.of("T"),
                        List.of(
                                property("items", new ListOf(new WireType.Variable("T"))),
                                property("total", Scalar.INTEGER)),
                        "One page of a longer list."),
                object(
                        "ProductView",
                        property("id", Scalar.INTEGER),
                        property("name", Scalar.TEXT),
                        property("price", Scalar.DECIMAL),
                        new Property("note", new Nullable(Scalar.TEXT), true, "")),
                object(
                        "Review",
                        property("rating", Scalar.INTEGER),
                        property("title", Scalar.TEXT),
                        property("date", Scalar.LOCAL_DATE)),
                object("ReviewForm", property("rating", Scalar.INTEGER), property("title", Scalar.TEXT)),
                object("Reviewed", property("date", Scalar.LOCAL_DATE)));
    }

    private static List<ErrorSchema> errors() {
        return List.of(
                new ErrorSchema(
                        "ALREADY_REVIEWED",
                        409,
                        Optional.of(ref("Reviewed")),
                        "The caller has reviewed this product before."),
                new ErrorSchema("OUT_OF_STOCK", 409, Optional.empty(), ""),
                new ErrorSchema("UNKNOWN_CART", 404, Optional.empty(), ""));
    }

    static Ref ref(String name) {
        return new Ref(name, List.of());
    }

    static Property property(String name, WireType type) {
        return new Property(name, type, false, "");
    }

    static ObjectType object(String name, Property... properties) {
        return new ObjectType(name, List.of(), List.of(properties), "");
    }

    private static Ref page(WireType item) {
        return new Ref("Page", List.of(item));
    }
}
