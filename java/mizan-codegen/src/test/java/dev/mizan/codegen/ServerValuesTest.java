package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.corpus.CorpusValues;
import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the server writes is what the client's types say: each value of the corpus, as the server's writer serialises it,
 * is assigned to its generated type by the TypeScript compiler. And the types say it exactly: the same values with one part
 * replaced by something else are refused.
 */
class ServerValuesTest {

    private static final String HEAD = """
            import type { FunctionRef } from 'mizan-runtime'
            import type * as c from './client/index.js'
            type Result<F> = F extends FunctionRef<infer _A, infer R, infer _E> ? R : never
            """;

    private final Schema schema = SchemaBuilder.build(CorpusValues.registry());
    private final Map<String, String> client = ClientGenerator.generate(schema, Target.REACT);
    private final Map<String, String> typeByFunction = typeByFunction();

    @Test
    void valuesThatTheServerWritesAreAssignable() throws Exception {
        List<String> lines = new ArrayList<>();
        CorpusValues.json()
                .forEach((function, values) ->
                        values.forEach(json -> lines.add(assignment(lines.size(), function, json))));
        assertThat(lines).hasSizeGreaterThan(40);

        assertThat(new TypeScriptCompiler("values")
                        .with("client", client)
                        .with("values.ts", HEAD + String.join("\n", lines) + "\n")
                        .errors("typescript"))
                .isEmpty();
    }

    @Test
    void valuesWithOnePartReplacedAreNot() throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        CorpusValues.json()
                .forEach((function, values) ->
                        values.forEach(json -> JsonParts.of(json).forEach(part -> {
                            parts.add(function + part.path());
                            lines.add(assignment(lines.size(), function, part.withOther()));
                        })));
        assertThat(lines).hasSizeGreaterThan(100);

        List<String> errors = new TypeScriptCompiler("wrong-values")
                .with("client", client)
                .with("values.ts", HEAD + String.join("\n", lines) + "\n")
                .errors("typescript");

        Set<Integer> refused = lineNumbers(errors);
        int first = (int) HEAD.lines().count() + 1;
        Set<String> accepted = new TreeSet<>();
        IntStream.range(0, lines.size())
                .filter(i -> !refused.contains(first + i))
                .forEach(i -> accepted.add(parts.get(i)));
        assertThat(accepted)
                .as("only what is declared as any JSON takes anything")
                .allMatch(path -> path.startsWith("json") || path.startsWith("others.any"));
    }

    private String assignment(int number, String function, String json) {
        return "export const v" + number + ": " + typeByFunction.get(function) + " = " + oneLine(json);
    }

    /** Both are line ends to the compiler, also within a string. */
    private static String oneLine(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private Map<String, String> typeByFunction() {
        Map<String, String> types = new HashMap<>();
        for (ContextSchema context : schema.contexts()) {
            context.reads()
                    .forEach(read -> types.put(
                            read.name(), "c." + Names.bundle(context) + "[" + Identifiers.quote(read.name()) + "]"));
        }
        schema.functions()
                .forEach(function -> types.put(function.name(), "Result<typeof c." + Names.descriptor(function) + ">"));
        return types;
    }

    private static Set<Integer> lineNumbers(List<String> errors) {
        Pattern place = Pattern.compile("values\\.ts\\((\\d+),\\d+\\): error");
        Set<Integer> lines = new TreeSet<>();
        for (String error : errors) {
            Matcher matcher = place.matcher(error);
            assertThat(matcher.find()).as(error).isTrue();
            lines.add(Integer.valueOf(matcher.group(1)));
        }
        return lines;
    }
}
