package dev.mizan.codegen.check;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.ParameterSchema;
import dev.mizan.schema.Property;
import dev.mizan.schema.ReadSchema;
import dev.mizan.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a client that was generated from one schema meets at a server of another.
 *
 * <p>What a server answers may become less, what it takes may become more; the other way round is breaking. Two rules are
 * stricter than types alone would ask: an error that a function no longer declares leaves a client's screen for it dead, and
 * a new parameter of a context lets an invalidation of one instance pass by clients that do not know the parameter.
 */
final class SchemaComparison {

    private final Schema before;
    private final Schema after;
    private final List<Difference> differences = new ArrayList<>();
    private final TypeComparison types;

    private SchemaComparison(Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.types = new TypeComparison(before, after, differences);
    }

    /** Gives every difference, what breaks first; none for equal schemas. */
    static List<Difference> compare(Schema before, Schema after) {
        SchemaComparison comparison = new SchemaComparison(before, after);
        comparison.contexts();
        comparison.functions();
        comparison.errors();
        return comparison.differences.stream()
                .sorted(Comparator.comparing(it -> !it.breaking()))
                .toList();
    }

    private void contexts() {
        Named.of(before.contexts(), after.contexts(), ContextSchema::name)
                .gone(context -> breaks("context " + context.name(), "is gone"))
                .added(context -> fits("context " + context.name(), "is new"))
                .kept(this::context);
    }

    private void context(ContextSchema old, ContextSchema now) {
        String path = "context " + old.name();
        Named.of(old.parameters(), now.parameters(), ParameterSchema::name)
                .gone(parameter ->
                        breaks(path + ", parameter " + parameter.name(), "is gone, and is refused if it is sent"))
                .added(parameter -> added(now, parameter, path + ", parameter " + parameter.name()))
                .kept((was, is) -> parameter(was, is, path + ", parameter " + was.name()));
        Named.of(old.reads(), now.reads(), ReadSchema::name)
                .gone(read -> breaks(path + ", read " + read.name(), "is gone"))
                .added(read -> fits(path + ", read " + read.name(), "is new"))
                .kept((was, is) -> {
                    String read = path + ", read " + was.name();
                    types.compare(was.result(), is.result(), Use.RESULT, read);
                    codes(was.errors(), is.errors(), read);
                });
    }

    private void added(ContextSchema context, ParameterSchema parameter, String path) {
        if (parameter.required()) {
            breaks(path, "is new and required");
        } else if (after.functions().stream().anyMatch(it -> it.affects().contains(context.name()))) {
            breaks(
                    path,
                    "is new; to clients that do not know it, an invalidation of exactly one instance says nothing");
        } else {
            fits(path, "is new and optional");
        }
    }

    private void parameter(ParameterSchema was, ParameterSchema is, String path) {
        if (!was.required() && is.required()) {
            breaks(path, "is required now");
        } else if (was.required() && !is.required()) {
            fits(path, "is optional now");
        } else if (!was.defaultJson().equals(is.defaultJson())) {
            fits(path, "has another default; clients send the one that they know");
        }
        types.compare(was.type(), is.type(), Use.ARGUMENT, path);
    }

    private void functions() {
        Named.of(before.functions(), after.functions(), FunctionSchema::name)
                .gone(function -> breaks("function " + function.name(), "is gone"))
                .added(function -> fits("function " + function.name(), "is new"))
                .kept(this::function);
    }

    private void function(FunctionSchema old, FunctionSchema now) {
        String path = "function " + old.name();
        Named.of(old.arguments(), now.arguments(), Property::name)
                .gone(argument ->
                        breaks(path + ", argument " + argument.name(), "is gone, and is refused if it is sent"))
                .added(argument -> types.added(argument, Use.ARGUMENT, path + ", argument " + argument.name()))
                .kept((was, is) -> types.compare(was, is, Use.ARGUMENT, path + ", argument " + was.name()));
        if (old.result().isPresent() && now.result().isPresent()) {
            types.compare(old.result().get(), now.result().get(), Use.RESULT, path + ", result");
        } else if (old.result().isPresent()) {
            breaks(path + ", result", "is gone");
        } else if (now.result().isPresent()) {
            fits(path + ", result", "is new");
        }
        Named.of(old.affects(), now.affects(), UnaryOperator.identity())
                .gone(context -> fits(path, "no longer affects " + context))
                .added(context -> fits(path, "affects " + context + ", too"));
        codes(old.errors(), now.errors(), path);
    }

    private void codes(Collection<String> old, Collection<String> now, String path) {
        Named.of(old, now, UnaryOperator.identity())
                .gone(code -> breaks(path, "no longer declares " + code + ", which clients may show"))
                .added(code -> fits(path, "declares " + code + ", too"));
    }

    private void errors() {
        Named.of(before.errors(), after.errors(), ErrorSchema::code).kept((was, is) -> {
            String path = "error " + was.code();
            if (was.status() != is.status()) {
                fits(path, "has the status " + is.status() + ", not " + was.status());
            }
            if (was.details().isPresent() && is.details().isPresent()) {
                types.compare(was.details().get(), is.details().get(), Use.RESULT, path + ", details");
            } else if (was.details().isPresent()) {
                breaks(path + ", details", "are gone");
            } else if (is.details().isPresent()) {
                fits(path + ", details", "are new");
            }
        });
    }

    private void breaks(String path, String change) {
        differences.add(Difference.breaking(path, change));
    }

    private void fits(String path, String change) {
        differences.add(Difference.compatible(path, change));
    }
}
