package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.NamedType.Variant;
import dev.mizan.schema.Property;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Literal;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import dev.mizan.schema.WireType.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

    private static final EnumType COLOUR = new EnumType("Colour", List.of(new EnumValue("\"RED\"", "")), "");
    private static final ObjectType PAGE =
            new ObjectType("Page", List.of("T"), List.of(property("items", new ListOf(new Variable("T")))), "");

    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments(Scalar.TEXT, "string"),
                arguments(Scalar.BOOLEAN, "boolean"),
                arguments(Scalar.INTEGER, "number"),
                arguments(Scalar.NUMBER, "number"),
                arguments(Scalar.DECIMAL, "Decimal"),
                arguments(Scalar.BIG_INTEGER, "BigInteger"),
                arguments(Scalar.UUID, "Uuid"),
                arguments(Scalar.INSTANT, "Instant"),
                arguments(Scalar.OFFSET_DATE_TIME, "OffsetDateTime"),
                arguments(Scalar.LOCAL_DATE, "LocalDate"),
                arguments(Scalar.LOCAL_TIME, "LocalTime"),
                arguments(Scalar.LOCAL_DATE_TIME, "LocalDateTime"),
                arguments(Scalar.DURATION, "Duration"),
                arguments(Scalar.BYTES, "Base64"),
                arguments(Scalar.JSON, "JsonValue"),
                arguments(Scalar.UPLOAD, "Upload"),
                arguments(new Nullable(Scalar.TEXT), "string | null"),
                arguments(new ListOf(Scalar.TEXT), "readonly string[]"),
                arguments(new ListOf(new Nullable(Scalar.TEXT)), "readonly (string | null)[]"),
                arguments(new Nullable(new ListOf(Scalar.TEXT)), "readonly string[] | null"),
                arguments(new ListOf(new ListOf(Scalar.TEXT)), "readonly (readonly string[])[]"),
                arguments(new MapOf(Scalar.TEXT, Scalar.INTEGER), "{ readonly [key: string]: number }"),
                arguments(new MapOf(Scalar.UUID, Scalar.INTEGER), "{ readonly [uuid: string]: number }"),
                arguments(
                        new MapOf(new Ref("Colour", List.of()), new Nullable(Scalar.INTEGER)),
                        "{ readonly [key in Colour]?: number | null }"),
                arguments(
                        new ListOf(new MapOf(Scalar.TEXT, Scalar.TEXT)),
                        "readonly { readonly [key: string]: string }[]"),
                arguments(new Ref("Page", List.of(new Ref("Colour", List.of()))), "Page<Colour>"),
                arguments(
                        new Ref("Page", List.of(new Ref("Page", List.of(new Nullable(Scalar.TEXT))))),
                        "Page<Page<string | null>>"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void expressionsNameNoGlobal(WireType type, String expression) {
        Schema schema = schema(
                COLOUR,
                PAGE,
                new ObjectType(
                        "Scalars",
                        List.of(),
                        Arrays.stream(Scalar.values())
                                .map(s -> property(s.name(), s))
                                .toList(),
                        ""));

        assertThat(new Types(schema).local(type)).isEqualTo(expression);
    }

    @Test
    void anAliasGivesWayToTheApplicationsTypeOfThatName() {
        Types types = new Types(schema(
                new ObjectType("LocalDate", List.of(), List.of(property("day", Scalar.LOCAL_DATE)), ""),
                new ObjectType("LocalDateText", List.of(), List.of(), "")));

        assertThat(types.local(Scalar.LOCAL_DATE)).isEqualTo("LocalDateTextText");
        assertThat(types.local(new Ref("LocalDate", List.of()))).isEqualTo("LocalDate");
    }

    @Test
    void onlyAliasesThatAreNeededAreDeclared() {
        assertThat(file(schema(PAGE))).doesNotContain("brand").doesNotContain("LocalDate");
    }

    @Test
    void theThreeStatesOfAPropertyAreThreeForms() {
        assertThat(file(schema(new ObjectType(
                        "Form",
                        List.of(),
                        List.of(
                                new Property("a", Scalar.TEXT, true, ""),
                                new Property("b", new Nullable(Scalar.TEXT), false, ""),
                                new Property("c", new Nullable(Scalar.TEXT), true, "")),
                        ""))))
                .contains("readonly a?: string\n", "readonly b: string | null\n", "readonly c?: string | null\n");
    }

    @Test
    void aUnionIsToldApartByItsDiscriminator() {
        assertThat(file(schema(
                        new ObjectType("None", List.of(), List.of(property("@type", new Literal("\"none\""))), ""),
                        new ObjectType(
                                "Some",
                                List.of("T"),
                                List.of(
                                        property("@type", new Literal("\"it's\"")),
                                        property("value", new Variable("T"))),
                                ""),
                        new UnionType(
                                "Maybe",
                                List.of("T"),
                                "@type",
                                List.of(
                                        new Variant("none", new Ref("None", List.of())),
                                        new Variant("it's", new Ref("Some", List.of(new Variable("T"))))),
                                ""))))
                .contains("readonly '@type': 'none'\n", "readonly '@type': 'it\\'s'\n")
                .contains("export type Maybe<T> = None | Some<T>\n");
    }

    @Test
    void aTypeVariableThatNoPropertyUsesLooksUnusedOnPurpose() {
        assertThat(file(schema(new ObjectType("Failed", List.of("T"), List.of(property("reason", Scalar.TEXT)), ""))))
                .contains("export interface Failed<_T> {");
    }

    @Test
    void anEnumerationIsAUnionOfItsValuesOnTheWire() {
        assertThat(file(schema(new EnumType(
                        "Level", List.of(new EnumValue("1", ""), new EnumValue("\"high\"", "")), "How loud."))))
                .contains("/** How loud. */\nexport type Level = 1 | 'high'\n");
    }

    private static String file(Schema schema) {
        return ClientGenerator.generate(schema, Target.REACT).get("types.ts");
    }

    private static Schema schema(NamedType... types) {
        return new Schema(List.of(), List.of(), List.of(types), List.of());
    }

    private static Property property(String name, WireType type) {
        return new Property(name, type, false, "");
    }
}
