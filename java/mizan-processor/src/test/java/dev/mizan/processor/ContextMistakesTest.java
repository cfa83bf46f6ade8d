package dev.mizan.processor;

import static dev.mizan.function.Mistake.BAD_DEFAULT;
import static dev.mizan.function.Mistake.GENERIC_CONTEXT;
import static dev.mizan.function.Mistake.INVALID_CACHE_TIME;
import static dev.mizan.function.Mistake.INVALID_PARAMETER_NAME;
import static dev.mizan.function.Mistake.NOTHING_TO_REVALIDATE;
import static dev.mizan.function.Mistake.NULLABLE_PRIMITIVE;
import static dev.mizan.function.Mistake.NULLABLE_WITH_DEFAULT;
import static dev.mizan.function.Mistake.UNSUPPORTED_COMPONENT_TYPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A context's components say which instance: one value each. */
class ContextMistakesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<String>",
                "long[]",
                "Map<String, String>",
                "Object",
                "BigDecimal",
                "char",
                "Range",
                "ZonedDateTime",
                "Optional<String>"
            })
    void hasComponentsOfOneValueEach(String type) {
        Source.of("""
                record Range(int from, int to) {}
                @MizanContext
                record CatalogContext(
                        int page,
                        %s filter) {} // <-
                """.formatted(type))
                .hasOnly(
                        UNSUPPORTED_COMPONENT_TYPE,
                        "filter",
                        "CatalogContext.filter: " + type + " is no parameter type",
                        "numbers, booleans, text, enums, UUIDs, dates or times");
    }

    @Test
    void isCheckedWhereAReadNamesIt() {
        Source.of("""
                record CatalogContext(
                        List<String> categories) {} // <-
                class Products {
                    @Client(CatalogContext.class)
                    int products(CatalogContext which) { return 1; }
                }
                """).hasOnly(UNSUPPORTED_COMPONENT_TYPE, "categories", "CatalogContext.categories");
    }

    @Test
    void isCheckedWhereAMutationNamesIt() {
        Source.of("""
                record CatalogContext(
                        List<String> categories) {} // <-
                class Products {
                    @Affects(CatalogContext.class)
                    void restock() {}
                }
                """).hasOnly(UNSUPPORTED_COMPONENT_TYPE, "categories", "CatalogContext.categories");
    }

    @Test
    void hasNoTypeParameters() {
        Source.of("""
                @MizanContext
                record CatalogContext<T>(int page) {} // <-
                """).hasOnly(GENERIC_CONTEXT, "T>", "CatalogContext", "Write concrete types");
    }

    @Test
    void hasComponentNamesThatTheWireCarries() {
        Source.of("""
                @MizanContext
                record CatalogContext(int größe) {} // <-
                """).hasOnly(INVALID_PARAMETER_NAME, "größe", "CatalogContext.größe", "Rename it");
    }

    @Test
    void hasNullOrADefault() {
        Source.of("""
                @MizanContext
                record CatalogContext(@Nullable @Default("1") Integer page) {} // <-
                """).hasOnly(NULLABLE_WITH_DEFAULT, "page", "CatalogContext.page", "Remove one");
    }

    @Test
    void hasNoNullablePrimitives() {
        Source.of("""
                @MizanContext
                record CatalogContext(@Nullable int page) {} // <-
                """).hasOnly(NULLABLE_PRIMITIVE, "page", "CatalogContext.page", "use its wrapper type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | one",
                "int | 01",
                "int | 2147483648",
                "byte | 128",
                "long | 1.0",
                "boolean | yes",
                "double | NaN",
                "UUID | 7",
                "LocalDate | 2026-02-30",
                "Instant | yesterday",
                "Order | OLDEST",
                "BigInteger | 1e3"
            })
    void hasDefaultsOfTheirType(String type, String text) {
        Source.of("""
                enum Order { NEWEST, BEST }
                @MizanContext
                record CatalogContext(
                        @Default("%s") %s which) {} // <-
                """.formatted(text, type))
                .hasOnly(
                        BAD_DEFAULT,
                        "which",
                        "CatalogContext.which",
                        "\"" + text + "\" of @Default is no " + type,
                        "as a client would in a query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "m", "0s", "1.5h", "1w", "10 m", "1000000s", "PT10M"})
    void hasTimesWithANumberAndAUnit(String time) {
        Source.of("""
                @MizanContext(cache = "%s") // <-
                record CatalogContext() {}
                """.formatted(time))
                .hasOnly(
                        INVALID_CACHE_TIME,
                        "\"" + time + "\"",
                        "CatalogContext",
                        "\"" + time + "\"",
                        "cache = \"10m\"");
    }

    @Test
    void isCachedWhereItIsUsedLonger() {
        Source.of("""
                @MizanContext(staleWhileRevalidate = "1m") // <-
                record CatalogContext() {}
                """).hasOnly(NOTHING_TO_REVALIDATE, "\"1m\"", "CatalogContext", "Add cache");
    }

    @Test
    void isCachedForATimeAndUsedLongerForAnother() {
        Source.of("""
                @MizanContext(cache = "10m", staleWhileRevalidate = "90s", rev = 2)
                record CatalogContext() {}
                """).isRight();
    }

    @Test
    void takesEveryScalarAndItsDefault() {
        Source.of("""
                enum Order { NEWEST, @com.fasterxml.jackson.annotation.JsonProperty("best") BEST }
                enum Level {
                    LOW(1);
                    private final int value;
                    Level(int value) { this.value = value; }
                    @com.fasterxml.jackson.annotation.JsonValue int value() { return value; }
                }
                @MizanContext
                record CatalogContext(
                        @Default("1") byte b, @Default("1") Short s, @Default("-1") int i, @Default("1") Long l,
                        @Default("1.5") float f, @Default("1e3") double d, @Default("true") boolean yes,
                        @Default("12345678901234567890") BigInteger big, @Default("") String text,
                        @Default("NEWEST") Order order, @Default("best") Order other, @Default("1") Level level,
                        @Default("0b6b3f3c-4ac4-4f4c-8a29-3f2f6a3f8a11") UUID id, @Default("2026-11-23") LocalDate date,
                        @Default("10:00") LocalTime time, @Default("2026-11-23T10:00") LocalDateTime dateTime,
                        @Default("2026-11-23T10:00:00Z") Instant instant,
                        @Default("2026-11-23T10:00:00+01:00") OffsetDateTime offset, @Nullable String nothing) {}
                """).isRight();
    }
}
