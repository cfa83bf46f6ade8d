package dev.mizan.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import dev.mizan.function.TestContexts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The header as one grammar: what is written is read back, whatever the values are. */
class InvalidationHeaderProperties {

    private static final List<ContextDefinition> CONTEXTS = List.of(
            TestContexts.of("catalog", Map.of()),
            TestContexts.of("product", Map.of("productId", long.class)),
            TestContexts.of(
                    "notes", new TreeMap<>(Map.of("text", String.class, "owner", UUID.class, "open", boolean.class))));

    /** A context's name with the canonical texts of its scope; null where a value is null. */
    private record Entry(String context, Map<String, @Nullable String> scope) {}

    @Provide
    Arbitrary<List<Target>> targets() {
        return target(texts()).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Target>> longTargets() {
        return target(texts().map(text -> (text + 'x').repeat(1500)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Of all characters, those of the grammar more often than others. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars(";,=%+ a~\r\n").ofMaxLength(12));
    }

    private static Arbitrary<Target> target(Arbitrary<String> texts) {
        return Arbitraries.of(CONTEXTS)
                .flatMap(context -> Arbitraries.subsetOf(context.parameters())
                        .flatMap(chosen -> texts.map(text -> target(context, chosen, text))));
    }

    private static Target target(ContextDefinition context, Set<ContextParameter> chosen, String text) {
        if (chosen.isEmpty()) {
            return new Target.Broad(context, Optional.empty());
        }
        Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
        chosen.forEach(parameter -> scope.put(parameter, value(parameter, text)));
        return new Target.Scoped(context, scope, Optional.empty());
    }

    /** A value of the parameter's type that depends on the text alone; whole characters, since others have no UTF-8. */
    private static @Nullable Object value(ContextParameter parameter, String text) {
        if (text.length() % 7 == 6) {
            return null;
        }
        return switch (parameter.name()) {
            case "productId" -> (long) text.hashCode() * text.hashCode();
            case "owner" -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
            case "open" -> text.length() % 2 == 0;
            default -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        };
    }

    @Property
    void is_read_back_as_the_same_targets(@ForAll("targets") List<Target> targets) {
        Optional<String> header = InvalidationHeader.of(targets);

        assertThat(header.map(InvalidationHeaderProperties::parse).orElse(Set.of()))
                .isEqualTo(entries(targets));
    }

    @Property
    void is_of_the_safe_alphabet_and_of_four_kibibytes_at_most(@ForAll("targets") List<Target> targets) {
        InvalidationHeader.of(targets)
                .ifPresent(header ->
                        assertThat(header).matches("[A-Za-z0-9._~%;=, -]+").hasSizeLessThanOrEqualTo(4096));
    }

    @Property(tries = 50)
    void stays_correct_where_scopes_are_too_long(@ForAll("longTargets") List<Target> targets) {
        String header = InvalidationHeader.of(targets).orElseThrow();

        assertThat(header).hasSizeLessThanOrEqualTo(4096);
        Set<Entry> told = parse(header);
        assertThat(entries(targets)).allMatch(target -> told.stream().anyMatch(entry -> covers(entry, target)));
    }

    private static boolean covers(Entry entry, Entry target) {
        return entry.context().equals(target.context())
                && target.scope().entrySet().containsAll(entry.scope().entrySet());
    }

    private static Set<Entry> entries(List<Target> targets) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (Target target : targets) {
            Map<String, @Nullable String> scope = new TreeMap<>();
            target.scope()
                    .forEach((parameter, value) ->
                            scope.put(parameter.name(), value == null ? null : parameter.canonical(value)));
            entries.add(new Entry(target.context().name(), scope));
        }
        return entries;
    }

    /** Reads the header as an edge does (PROTOCOL §4). */
    private static Set<Entry> parse(String header) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (String entry : header.split(", ")) {
            List<String> parts = new ArrayList<>(List.of(entry.split(";")));
            String context = parts.remove(0);
            Map<String, @Nullable String> scope = new TreeMap<>();
            for (String part : parts) {
                String[] pair = part.split("=", 2);
                scope.put(pair[0], pair.length == 1 ? null : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
            entries.add(new Entry(context, scope));
        }
        return entries;
    }
}
