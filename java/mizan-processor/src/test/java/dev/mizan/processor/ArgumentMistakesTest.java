package dev.mizan.processor;

import static dev.mizan.function.Mistake.BAD_DEFAULT;
import static dev.mizan.function.Mistake.INVALIDATIONS_WITHOUT_AFFECTS;
import static dev.mizan.function.Mistake.INVALID_PARAMETER_NAME;
import static dev.mizan.function.Mistake.INVALID_UPLOAD_LIMITS;
import static dev.mizan.function.Mistake.NULLABLE_PRIMITIVE;
import static dev.mizan.function.Mistake.NULLABLE_WITH_DEFAULT;
import static dev.mizan.function.Mistake.UNREPRESENTABLE_TYPE;
import static dev.mizan.function.Mistake.UNSUPPORTED_DEFAULT;
import static dev.mizan.function.Mistake.UPLOAD_LIMITS_WITHOUT_UPLOAD;

import com.google.testing.compile.JavaFileObjects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments and results have a form on the wire. */
class ArgumentMistakesTest {

    @Test
    void haveNamesThatTheWireCarries() {
        Source.of("""
                class Products {
                    @Client
                    int count(String $category) { return 1; } // <-
                }
                """).hasOnly(INVALID_PARAMETER_NAME, "$category", "Products.count($category)", "Rename it");
    }

    @Test
    void haveNullOrADefault() {
        Source.of("""
                class Products {
                    @Client
                    int count(@Default("1") @Nullable Integer page) { return 1; } // <-
                }
                """).hasOnly(NULLABLE_WITH_DEFAULT, "@Default", "Products.count(page)", "Remove one");
    }

    @Test
    void haveNoNullablePrimitives() {
        Source.of("""
                class Products {
                    @Client
                    int count(@Nullable long page) { return 1; } // <-
                }
                """).hasOnly(NULLABLE_PRIMITIVE, "page", "Products.count(page)", "use its wrapper type");
    }

    @Test
    void haveDefaultsOfTheirType() {
        Source.of("""
                class Products {
                    @Client
                    int count(@Default("ten") int limit) { return 1; } // <-
                }
                """).hasOnly(BAD_DEFAULT, "\"ten\"", "Products.count(limit)", "\"ten\" of @Default is no int");
    }

    @Test
    void haveDefaultsOnlyWhereTextCanMakeThem() {
        Source.of("""
                class Products {
                    @Client
                    int count(@Default("a,b") List<String> categories) { return 1; } // <-
                }
                """)
                .hasOnly(UNSUPPORTED_DEFAULT, "\"a,b\"", "cannot make a List<String>", "Make the argument @Nullable");
    }

    @Test
    void haveDefaultsOfTheirTypeInsideOfRecordsToo() {
        Source.of("""
                record ReviewForm(@Default("five") int rating) {} // <-
                """).hasOnly(BAD_DEFAULT, "rating", "ReviewForm.rating", "\"five\" of @Default is no int");
    }

    @Test
    void limitUploadsOnlyWhereThereAreAny() {
        Source.of("""
                record Form(@UploadLimits(maxBytes = 10) String image) {} // <-
                """).hasOnly(UPLOAD_LIMITS_WITHOUT_UPLOAD, "image", "Form.image", "or remove it");
    }

    @Test
    void limitUploadsByMediaTypes() {
        Source.of("""
                class Products {
                    @Client
                    int count(@UploadLimits(types = "png") List<Upload> images) { return 1; } // <-
                }
                """).hasOnly(INVALID_UPLOAD_LIMITS, "\"png\"", "Products.count(images)", "image/* for all of a kind");
    }

    @Test
    void narrowOnlyWhatIsAffected() {
        Source.of("""
                class Products {
                    @Client
                    int count(Invalidations invalidations) { return 1; } // <-
                }
                """).hasOnly(INVALIDATIONS_WITHOUT_AFFECTS, "invalidations", "Add @Affects with the contexts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Object | Object | Write a record",
                "List<Object> | Object | Write a record",
                "Class<String> | Class<String> | Write its name",
                "java.util.stream.Stream<String> | Stream<String> | Write List",
                "java.util.stream.IntStream | IntStream | Write List",
                "Iterator<String> | Iterator<String> | Write List",
                "java.io.ByteArrayInputStream | ByteArrayInputStream | Write byte[]",
                "Map<String, java.io.InputStream> | InputStream | Write byte[]",
                "java.io.File[] | File | Write the content",
                "List<? extends CharSequence> | ? extends CharSequence | Write the type itself",
                "Number | Number | Write long, double or BigDecimal",
                "Iterable<String> | Iterable<String> | Write List",
                "Date | Date | Write Instant",
                "GregorianCalendar | GregorianCalendar | Write Instant or OffsetDateTime",
                "ZonedDateTime | ZonedDateTime | Write Instant",
                "List<dev.mizan.Redirect> | Redirect | Return it itself",
            })
    void haveAFormOnTheWire(String type, String named, String mend) {
        Source.of("""
                abstract class Products {
                    @Client
                    abstract int count(%s what); // <-
                }
                """.formatted(type))
                .hasOnly(UNREPRESENTABLE_TYPE, "what", "Products.count(what)", named + " has no form", mend);
        Source.of("""
                abstract class Products {
                    @Client
                    abstract %s find(); // <-
                }
                """.formatted(type)).hasOnly(UNREPRESENTABLE_TYPE, "find", "Products.find", named, mend);
    }

    @Test
    void areNoRedirects() {
        Source.of("""
                abstract class Products {
                    @Client
                    abstract int count(dev.mizan.Redirect where); // <-
                }
                """).hasOnly(UNREPRESENTABLE_TYPE, "where", "Products.count(where): Redirect", "Return it itself");
        Source.of("""
                record ShopContext() {}
                abstract class Products {
                    @Client(ShopContext.class)
                    abstract dev.mizan.Redirect shop(); // <-
                }
                """).hasOnly(UNREPRESENTABLE_TYPE, "shop", "Products.shop: Redirect", "a function that is no read");
    }

    @Test
    void areNotLeftToASubclass() {
        Source.of("""
                abstract class Store<T> {
                    @Client
                    abstract int count(List<T> what); // <-
                }
                """).hasOnly(UNREPRESENTABLE_TYPE, "what", "Store.count(what): T", "where the type is known");
    }

    @Test
    void sayOfWhatTheyAre() {
        Source.of("""
                abstract class Products {
                    @SuppressWarnings("rawtypes")
                    @Client
                    abstract int count(List categories); // <-
                }
                """).hasOnly(UNREPRESENTABLE_TYPE, "categories", "Products.count(categories): List", "Write them");
    }

    @Test
    void knowNothingOfTheWebServer() {
        var compilation = Source.compile(
                JavaFileObjects.forSourceString(
                        "org.springframework.http.HttpEntity",
                        "package org.springframework.http; public class HttpEntity<T> {}"),
                JavaFileObjects.forSourceString("shop.Answer", """
                        package shop;
                        class Answer<T> extends org.springframework.http.HttpEntity<T> {}
                        """),
                JavaFileObjects.forSourceString("shop.Products", """
                        package shop;
                        abstract class Products {
                            @dev.mizan.Client
                            abstract Answer<String> name();
                        }
                        """));

        Assertions.assertThat(compilation.diagnostics())
                .singleElement()
                .satisfies(mistake -> Assertions.assertThat(mistake.getMessage(null))
                        .contains("Products.name: Answer<String> has no form on the wire", "Write the body's type"));
    }

    @Test
    void mayBeNumbersCollectionsAndTypesOfTheirOwn() {
        Source.of("""
                abstract class Products {
                    record Page<T>(List<T> items) {}
                    @Client
                    abstract Map<String, Set<Page<Integer>>> find(Long a, BigDecimal b, List<byte[]> c, Collection<Month> d);
                }
                """).isRight();
    }
}
