package dev.mizan.corpus;

import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Registry;
import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import dev.mizan.json.ValueWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of every function's result, edge cases among them. */
public final class CorpusValues {

    private static final UUID ID = UUID.fromString("0a6e3b2c-1d4f-4a5b-8c6d-7e8f9a0b1c2d");
    private static final Generics.Named NAMED =
            new Generics.Named("it's </script> \" \\ \u2028 é \uD83D\uDE00 */ ${x}");

    private CorpusValues() {}

    /** The functions of the corpus. */
    public static Registry registry() {
        return Registry.of(List.of(CorpusFunctions.class.getDeclaredMethods()));
    }

    /** The values, as JSON by the function whose result they are. Functions without a result are left out. */
    public static SortedMap<String, List<String>> json() {
        Json json = Json.create(JsonLimits.DEFAULT);
        Map<String, List<@Nullable Object>> values = values();
        SortedMap<String, List<String>> written = new TreeMap<>();
        for (FunctionDefinition function : registry().functions()) {
            if (!function.returnsNothing()) {
                ValueWriter writer = json.writer(function.resultType());
                List<@Nullable Object> of = values.get(function.name());
                if (of == null) {
                    throw new IllegalStateException("No values of " + function.name());
                }
                written.put(
                        function.name(),
                        of.stream()
                                .map(value -> new String(writer.write(value), StandardCharsets.UTF_8))
                                .toList());
            }
        }
        return written;
    }

    /** The values, by the function whose result they are. */
    public static Map<String, List<@Nullable Object>> values() {
        SortedMap<String, List<@Nullable Object>> values = new TreeMap<>();
        generics(values);
        unions(values);
        texts(values);
        collections(values);
        annotated(values);
        return values;
    }

    private static void put(Map<String, List<@Nullable Object>> values, String function, @Nullable Object... examples) {
        values.put(function, Arrays.asList(examples));
    }

    private static void generics(Map<String, List<@Nullable Object>> values) {
        Generics.Page<Generics.Named> page = new Generics.Page<>(List.of(NAMED), NAMED, 1);
        Generics.Page<List<Integer>> numbers = new Generics.Page<>(List.of(List.of(1, 2), List.of()), List.of(3), 2);
        put(values, "everything", "", NAMED.name());
        put(values, "page", page, new Generics.Page<>(List.of(), null, 0));
        put(values, "pages", new Generics.Page<>(List.of(numbers), null, 1));
        put(
                values,
                "matrix",
                new Generics.Matrix<>(
                        List.of(List.of(LocalDate.EPOCH), List.of()),
                        new Generics.Page<>(List.of(new Generics.Pair<>(LocalDate.MIN, "left")), null, 1)));
        Generics.Tree<Map<String, Generics.Named>> leaf = new Generics.Tree<>(Map.of(), List.of());
        put(values, "tree", new Generics.Tree<>(Map.of("key", NAMED), List.of(leaf, leaf)));
        put(values, "holder", new Generics.NameHolder(NAMED));
        put(values, "pair", new Generics.Pair<>(new Unions.Ok<>(5), new Unions.Circle(0)));
        put(values, "documented", new Texts.Documented(""));
    }

    private static void unions(Map<String, List<@Nullable Object>> values) {
        Unions.Shape circle = new Unions.Circle(0.5);
        Unions.Triangle triangle = new Unions.Triangle(3, 4, 5);
        Unions.Regular regular = new Unions.Regular(6, List.of(circle, triangle, new Unions.Nothing()));
        put(
                values,
                "shapes",
                List.of(),
                List.of(circle, new Unions.Square(2), new Unions.Nothing(), triangle, regular));
        put(values, "shape", circle, new Unions.Nothing(), regular);
        put(values, "drawing", new Unions.Drawing(regular, new Unions.Circle(1)));
        put(values, "polygons", Map.of(), Map.of("a", triangle, "b", regular));
        put(values, "results", List.of(new Unions.Ok<>(NAMED), new Unions.Failed<>("why")));
        put(values, "messages", List.of(new Unions.Mail("hello"), new Unions.Sms("1")));
        put(values, "message", new Unions.Mail("hello"), new Unions.Sms("1"));
        put(values, "plain", List.of(Enums.Plain.values()));
        put(values, "byText", List.of(Enums.ByText.values()));
        put(values, "byNumber", List.of(Enums.ByNumber.values()));
    }

    private static void texts(Map<String, List<@Nullable Object>> values) {
        put(
                values,
                "times",
                new Texts.Times(
                        Instant.EPOCH,
                        OffsetDateTime.parse("2026-11-23T01:02:03.5+05:30"),
                        LocalDate.of(2024, 2, 29),
                        LocalTime.MIDNIGHT,
                        LocalDateTime.of(2026, 11, 23, 1, 2),
                        Duration.ofMinutes(90)));
        long safe = (1L << 53) - 1;
        BigInteger huge = BigInteger.TEN.pow(40);
        put(
                values,
                "numbers",
                new Texts.Numbers(
                        Byte.MIN_VALUE,
                        Short.MAX_VALUE,
                        Integer.MIN_VALUE,
                        safe,
                        Long.MAX_VALUE,
                        0.1f,
                        1e-7,
                        new BigDecimal("19.90"),
                        huge),
                new Texts.Numbers(
                        (byte) 0,
                        (short) 0,
                        0,
                        -safe,
                        Long.MIN_VALUE,
                        Float.MIN_VALUE,
                        -0.0,
                        new BigDecimal("1E+3"),
                        huge.negate()));
        JsonNode any = JsonMapper.shared().readTree("{\"z\":[1,null,true,{}],\"a\":\"text\"}");
        put(
                values,
                "others",
                new Texts.Others(true, 'é', ID, new byte[] {0, -1, 127}, any),
                new Texts.Others(
                        false, '"', ID, new byte[0], JsonMapper.shared().nullNode()));
        put(values, "sku", new Texts.Sku(""), new Texts.Sku("A-1"));
        put(values, "json", any, JsonMapper.shared().readTree("5"));
    }

    private static void collections(Map<String, List<@Nullable Object>> values) {
        put(
                values,
                "maps",
                new Collections.Maps(
                        Map.of("b", List.of(), "a", List.of("x")),
                        Map.of(Enums.Renamed.BLUE, 1, Enums.Renamed.RED, 2),
                        Map.of(Enums.ByNumber.HIGH, "high"),
                        Map.of(ID, "id"),
                        Map.of(-5L, "minus five", 10L, "ten"),
                        Map.of(LocalDate.EPOCH, Map.of("__proto__", 1))),
                new Collections.Maps(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        Collections.Tags tags = new Collections.Tags();
        tags.add("tag");
        put(
                values,
                "lists",
                new Collections.Lists(
                        Arrays.asList("a", null),
                        List.of(Arrays.asList(1, null)),
                        Arrays.asList(null, List.of(1)),
                        Set.of(Enums.Plain.ONE),
                        new String[] {"a"},
                        new @Nullable String[] {null},
                        new int[][] {{1, 2}, {}},
                        tags));
        Collections.Record empty = new Collections.Record(List.of());
        put(values, "shadows", new Collections.Record(List.of(new Collections.Map("key", empty))));
        put(values, "dates", new Collections.Array(null), new Collections.Array(new Collections.Date(1)));
        put(values, "promise", new Collections.Promise("kept"));
    }

    private static void annotated(Map<String, List<@Nullable Object>> values) {
        Annotated.Administrator account = new Annotated.Administrator();
        account.setPassword("secret");
        put(values, "account", account);
        put(values, "ignored", new Annotated.Ignored("shown", "secret"));
        put(
                values,
                "included",
                List.of(
                        new Annotated.Included(null, List.of(), 0, null, Optional.empty(), 0),
                        new Annotated.Included("a", List.of("b"), 1, "d", Optional.of("e"), 1)));
        put(values, "maybe", null, "there");
        put(values, "optional", Optional.empty(), Optional.of(NAMED));
        put(values, "renamed", new Annotated.Renamed("a", 1, true));
        put(
                values,
                "optionals",
                new Annotated.Optionals(Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty()),
                new Annotated.Optionals(
                        Optional.of("a"), OptionalInt.of(1), OptionalLong.of(2), Optional.of(List.of("b"))));
        Annotated.Same same = new Annotated.Same("a", List.of(new Annotated.Same("b", List.of())));
        put(values, "same", same);
        put(values, "different", new Annotated.HoldsDifferent(new Annotated.Different("a", null), same));
    }
}
