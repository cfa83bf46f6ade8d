package dev.mizan.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of {@code docs/guide/schema-check.md}, a row each. */
class SchemaComparisonTest {

    /** A change with both schemas, whether it breaks clients, and the lines that say so. */
    record Row(String change, boolean breaking, String before, String after, String... lines) {

        @Override
        public String toString() {
            return change;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                breaks("a function is gone", fn("f"), "", "function f: is gone"),
                fits("a function is new", "", fn("f"), "function f: is new"),
                breaks("a context is gone", ctx("c"), "", "context c: is gone"),
                fits("a context is new", "", ctx("c"), "context c: is new"),
                breaks(
                        "a read is gone",
                        ctx("c", "reads", "{'name':'r','result':'$text'}"),
                        ctx("c"),
                        "context c, read r: is gone"),
                fits(
                        "a read is new",
                        ctx("c"),
                        ctx("c", "reads", "{'name':'r','result':'$text'}"),
                        "context c, read r: is new"),
                breaks(
                        "a function has become a read, or a read a function",
                        fn("f"),
                        ctx("c", "reads", "{'name':'f','result':'$text'}"),
                        "function f: is gone",
                        "context c: is new"),
                // arguments
                breaks(
                        "an argument is gone",
                        arg("{'name':'a','type':'$text'}"),
                        fn("f"),
                        "function f, argument a: is gone, and is refused if it is sent"),
                breaks(
                        "a required argument is new",
                        fn("f"),
                        arg("{'name':'a','type':'$text'}"),
                        "function f, argument a: is new and required"),
                fits(
                        "an optional argument is new",
                        fn("f"),
                        arg("{'name':'a','type':'$text','optional':true}"),
                        "function f, argument a: is new"),
                breaks(
                        "an argument is required now",
                        arg("{'name':'a','type':'$text','optional':true}"),
                        arg("{'name':'a','type':'$text'}"),
                        "function f, argument a: is required now"),
                fits(
                        "an argument is optional now",
                        arg("{'name':'a','type':'$text'}"),
                        arg("{'name':'a','type':'$text','optional':true}"),
                        "function f, argument a: is optional now"),
                breaks(
                        "an argument may no longer be null",
                        arg("{'name':'a','type':'$text?'}"),
                        arg("{'name':'a','type':'$text'}"),
                        "function f, argument a: may no longer be null"),
                fits(
                        "an argument may be null now",
                        arg("{'name':'a','type':'list<$text>'}"),
                        arg("{'name':'a','type':'list<$text?>'}"),
                        "function f, argument a, item: may be null now"),
                breaks(
                        "an argument's type is narrower",
                        arg("{'name':'a','type':'map<$text, $number>'}"),
                        arg("{'name':'a','type':'map<$text, $integer>'}"),
                        "function f, argument a, value: is $integer, not $number"),
                fits(
                        "an argument's type is wider",
                        arg("{'name':'a','type':'$integer'}"),
                        arg("{'name':'a','type':'$number'}"),
                        "function f, argument a: is $number, not $integer"),
                breaks(
                        "an argument has another type",
                        arg("{'name':'a','type':'$text'}"),
                        arg("{'name':'a','type':'$integer'}"),
                        "function f, argument a: is $integer, not $text"),
                // types in arguments
                breaks(
                        "a property of an argument is gone",
                        arg(T) + type("'properties':[{'name':'p','type':'$text'}]"),
                        arg(T) + type("'properties':[]"),
                        "type T in arguments, property p: is gone, and is refused if it is sent"),
                breaks(
                        "a required property of an argument is new",
                        arg(T) + type("'properties':[]"),
                        arg(T) + type("'properties':[{'name':'p','type':'$text'}]"),
                        "type T in arguments, property p: is new and required"),
                fits(
                        "an optional property of an argument is new",
                        arg(T) + type("'properties':[]"),
                        arg(T) + type("'properties':[{'name':'p','type':'$text','optional':true}]"),
                        "type T in arguments, property p: is new"),
                breaks(
                        "a value of an enumeration in arguments is gone",
                        arg(T) + type("'values':['\\'A\\'','\\'B\\'']"),
                        arg(T) + type("'values':['\\'A\\'']"),
                        "type T in arguments: has no \"B\" any more"),
                fits(
                        "a value of an enumeration in arguments is new",
                        arg(T) + type("'values':['\\'A\\'']"),
                        arg(T) + type("'values':['\\'A\\'','\\'B\\'']"),
                        "type T in arguments: has \"B\", too"),
                breaks(
                        "a member of a union in arguments is gone",
                        arg(T) + union("A", "B"),
                        arg(T) + union("A"),
                        "type T in arguments: has no B any more"),
                fits(
                        "a member of a union in arguments is new",
                        arg(T) + union("A"),
                        arg(T) + union("A", "B"),
                        "type T in arguments: has B, too"),
                // results
                breaks("a result is gone", res("$text"), fn("f"), "function f, result: is gone"),
                fits("a result is new", fn("f"), res("$text"), "function f, result: is new"),
                breaks("a result may be null now", res("$text"), res("$text?"), "function f, result: may be null now"),
                fits(
                        "a result is never null any more",
                        res("$text?"),
                        res("$text"),
                        "function f, result: is never null any more"),
                breaks(
                        "a result's type is wider",
                        res("$uuid"),
                        res("$json"),
                        "function f, result: is $json, not $uuid"),
                fits(
                        "a result's type is narrower",
                        res("$json"),
                        res("$uuid"),
                        "function f, result: is $uuid, not $json"),
                breaks(
                        "a result has another type",
                        res("$text"),
                        res("list<$text>"),
                        "function f, result: is list<$text>, not $text"),
                // types in results
                breaks(
                        "a property of a result is gone",
                        res("T") + type("'properties':[{'name':'p','type':'$text'}]"),
                        res("T") + type("'properties':[]"),
                        "type T in results, property p: is gone"),
                fits(
                        "a property of a result is new",
                        res("T") + type("'properties':[]"),
                        res("T") + type("'properties':[{'name':'p','type':'$text'}]"),
                        "type T in results, property p: is new"),
                breaks(
                        "a property of a result may be absent now",
                        res("T") + type("'properties':[{'name':'p','type':'$text'}]"),
                        res("T") + type("'properties':[{'name':'p','type':'$text','optional':true}]"),
                        "type T in results, property p: may be absent now"),
                fits(
                        "a property of a result is always there now",
                        res("T") + type("'properties':[{'name':'p','type':'$text','optional':true}]"),
                        res("T") + type("'properties':[{'name':'p','type':'$text'}]"),
                        "type T in results, property p: is always there now"),
                breaks(
                        "a value of an enumeration in results is new",
                        res("T") + type("'values':['\\'A\\'']"),
                        res("T") + type("'values':['\\'A\\'','\\'B\\'']"),
                        "type T in results: has \"B\", too"),
                fits(
                        "a value of an enumeration in results is gone",
                        res("T") + type("'values':['\\'A\\'','\\'B\\'']"),
                        res("T") + type("'values':['\\'A\\'']"),
                        "type T in results: has no \"B\" any more"),
                breaks(
                        "a member of a union in results is new",
                        res("T") + union("A"),
                        res("T") + union("A", "B"),
                        "type T in results: has B, too"),
                fits(
                        "a member of a union in results is gone",
                        res("T") + union("A", "B"),
                        res("T") + union("A"),
                        "type T in results: has no B any more"),
                breaks(
                        "a union is told apart by another property",
                        res("T") + union("A"),
                        res("T") + union("A").replace("\"kind\"", "\"sort\""),
                        "type T in results: is told apart by sort"),
                fits(
                        "a type has another name, and the same shape",
                        res("T") + type("'properties':[]"),
                        res("U") + type("'properties':[]").replace("\"T\"", "\"U\""),
                        "type T: is called U now"),
                breaks(
                        "a type is of another kind",
                        res("T") + type("'properties':[]"),
                        res("T") + type("'values':['\\'A\\'']"),
                        "function f, result: is T, not T"),
                // parameters of contexts
                breaks(
                        "a parameter of a context is gone",
                        ctx("c", "parameters", "{'name':'p','type':'$text'}"),
                        ctx("c"),
                        "context c, parameter p: is gone, and is refused if it is sent"),
                breaks(
                        "a required parameter of a context is new",
                        ctx("c"),
                        ctx("c", "parameters", "{'name':'p','type':'$text'}"),
                        "context c, parameter p: is new and required"),
                breaks(
                        "an optional parameter is new, of a context that a function affects",
                        ctx("c") + fn("f", "affects", "'c'"),
                        ctx("c", "parameters", "{'name':'p','type':'$text','default':'1'}") + fn("f", "affects", "'c'"),
                        "context c, parameter p: is new; to clients that do not know it, an invalidation of exactly one"
                                + " instance says nothing"),
                fits(
                        "an optional parameter is new, of a context that no function affects",
                        ctx("c"),
                        ctx("c", "parameters", "{'name':'p','type':'$text','nullable':true}"),
                        "context c, parameter p: is new and optional"),
                breaks(
                        "a parameter of a context is required now",
                        ctx("c", "parameters", "{'name':'p','type':'$text','nullable':true}"),
                        ctx("c", "parameters", "{'name':'p','type':'$text'}"),
                        "context c, parameter p: is required now"),
                fits(
                        "a parameter of a context is optional now",
                        ctx("c", "parameters", "{'name':'p','type':'$text'}"),
                        ctx("c", "parameters", "{'name':'p','type':'$text','default':'1'}"),
                        "context c, parameter p: is optional now"),
                fits(
                        "a parameter of a context has another default",
                        ctx("c", "parameters", "{'name':'p','type':'$integer','default':'1'}"),
                        ctx("c", "parameters", "{'name':'p','type':'$integer','default':'2'}"),
                        "context c, parameter p: has another default; clients send the one that they know"),
                // effects and errors
                fits(
                        "a function affects a context more",
                        ctx("c") + fn("f"),
                        ctx("c") + fn("f", "affects", "'c'"),
                        "function f: affects c, too"),
                fits(
                        "a function affects a context less",
                        ctx("c") + fn("f", "affects", "'c'"),
                        ctx("c") + fn("f"),
                        "function f: no longer affects c"),
                breaks(
                        "a function or a read no longer declares an error",
                        fn("f", "errors", "'GONE'"),
                        fn("f"),
                        "function f: no longer declares GONE, which clients may show"),
                fits(
                        "a function or a read declares an error more",
                        fn("f"),
                        fn("f", "errors", "'NEW'"),
                        "function f: declares NEW, too"),
                fits(
                        "an error has another status",
                        error("'status':409"),
                        error("'status':404"),
                        "error E: has the status 404, not 409"),
                breaks(
                        "an error's details are gone",
                        error("'status':409,'details':'$text'"),
                        error("'status':409"),
                        "error E, details: are gone"),
                fits(
                        "an error's details are new",
                        error("'status':409"),
                        error("'status':409,'details':'$text'"),
                        "error E, details: are new"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void says_what_changed_and_whether_clients_break(Row row) {
        List<Difference> found = SchemaComparison.compare(schema(row.before()), schema(row.after()));
        assertThat(found).extracting(Difference::toString).containsExactlyInAnyOrder(row.lines());
        assertThat(found.get(0).breaking()).isEqualTo(row.breaking());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void finds_nothing_where_nothing_changed(Row row) {
        assertThat(SchemaComparison.compare(schema(row.after()), schema(row.after())))
                .isEmpty();
    }

    @Test
    void the_guide_lists_these_rules() throws IOException {
        Map<String, String> guide = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../../docs/guide/schema-check.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 3 && List.of("breaking", "compatible").contains(cells[2].strip())) {
                guide.put(cells[1].strip(), cells[2].strip());
            }
        }
        assertThat(guide)
                .isEqualTo(
                        rows().collect(Collectors.toMap(Row::change, it -> it.breaking() ? "breaking" : "compatible")));
    }

    @Test
    void a_type_that_travels_both_ways_is_compared_in_both() {
        String both = "{'name':'f','result':'T','arguments':[{'name':'a','type':'T'}]}";
        String before = section("functions", both) + type("'values':['\\'A\\'']");
        String after = section("functions", both) + type("'values':['\\'A\\'','\\'B\\'']");
        assertThat(SchemaComparison.compare(schema(before), schema(after)))
                .extracting(Difference::toString)
                .containsExactly("type T in results: has \"B\", too", "type T in arguments: has \"B\", too");
    }

    @Test
    void a_type_that_holds_itself_is_compared_once() {
        String before = res("T") + type("'variables':['X'],'properties':[{'name':'p','type':'T<X>'}]");
        String after = res("T") + type("'variables':['Y'],'properties':[{'name':'p','type':'T<Y>?'}]");
        assertThat(SchemaComparison.compare(schema(before), schema(after)))
                .extracting(Difference::toString)
                .containsExactly("type T in results, property p: may be null now");
    }

    private static final String T = "{'name':'a','type':'T'}";

    private static Row breaks(String change, String before, String after, String... lines) {
        return new Row(change, true, before, after, lines);
    }

    private static Row fits(String change, String before, String after, String... lines) {
        return new Row(change, false, before, after, lines);
    }

    private static String fn(String name, String... members) {
        return section("functions", named(name, members));
    }

    private static String ctx(String name, String... members) {
        return section("contexts", named(name, members));
    }

    private static String arg(String argument) {
        return fn("f", "arguments", argument);
    }

    private static String res(String type) {
        return section("functions", "{'name':'f','result':'" + type + "'}");
    }

    private static String type(String shape) {
        return section("types", "{'name':'T'," + shape + "}");
    }

    private static String union(String... tags) {
        String variants = Stream.of(tags)
                .map(tag -> "{'tag':'" + tag + "','type':'" + tag + "'}")
                .collect(Collectors.joining(","));
        return section(
                "types",
                "{'name':'T','discriminator':'kind','variants':[" + variants + "]},"
                        + "{'name':'A','properties':[]},{'name':'B','properties':[]}");
    }

    private static String error(String members) {
        return fn("f", "errors", "'E'") + section("errors", "{'code':'E'," + members + "}");
    }

    private static String named(String name, String... members) {
        StringBuilder json = new StringBuilder("{'name':'" + name + "'");
        for (int i = 0; i < members.length; i += 2) {
            json.append(",'")
                    .append(members[i])
                    .append("':[")
                    .append(members[i + 1])
                    .append("]");
        }
        return json.append("}").toString();
    }

    private static String section(String name, String items) {
        return ("'" + name + "':[" + items + "],").replace("\\'", "\\\"").replace('\'', '"');
    }

    private static Schema schema(String sections) {
        return Schema.read("{" + sections.replaceAll(",$", "") + "}");
    }
}
