package dev.mizan.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One file while it is written: collects its imports, keeps apart what has the same name. Not thread-safe. */
final class TsFile {

    static final int WIDTH = 110;

    private final Predicate<String> taken;
    private final List<String> directives = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final Map<String, Map<String, String>> values = new TreeMap<>();
    private final Map<String, Map<String, String>> types = new TreeMap<>();

    /** Starts an empty file of an application in which these names have a meaning already. */
    TsFile(Predicate<String> taken) {
        this.taken = taken;
    }

    /** Adds a directive prologue, {@code use client}. */
    void directive(String text) {
        directives.add(Identifiers.quote(text));
    }

    /** Imports a value of a package; gives its name in this file, another one if the application has its name. */
    String value(String module, String name) {
        return importFrom(values, module, name, local(name));
    }

    /** Imports a type of a package; gives its name in this file, another one if the application has its name. */
    String type(String module, String name) {
        return importFrom(types, module, name, local(name));
    }

    /** Imports a type that another generated file exports. */
    String generatedType(String file, String name) {
        return importFrom(types, "./" + file + ".js", name, name);
    }

    /** Imports a value that another generated file exports. */
    String generatedValue(String file, String name) {
        return importFrom(values, "./" + file + ".js", name, name);
    }

    /** Adds a line. */
    void line(String text) {
        body.add(text);
    }

    /** Adds a comment before what comes next, unless the text is empty. */
    void doc(String text) {
        body.addAll(TsDoc.comment(text));
    }

    /** Adds an empty line between what was and what comes next. */
    void gap() {
        if (!body.isEmpty()) {
            body.add("");
        }
    }

    /** Adds an exported interface. */
    void interfaceOf(String name, List<Member> members) {
        line("export interface " + name + " {");
        for (Member member : members) {
            TsDoc.comment(member.doc()).forEach(comment -> line("  " + comment));
            line("  readonly " + Identifiers.member(member.name()) + (member.optional() ? "?" : "") + ": "
                    + member.type());
        }
        line("}");
    }

    /** A member of an interface. */
    record Member(String name, boolean optional, String type, String doc) {}

    /** Gives the whole text, after this first line. */
    String text(String firstLine) {
        List<String> lines = new ArrayList<>();
        lines.add(firstLine);
        lines.addAll(directives);
        lines.add("");
        Stream.concat(values.keySet().stream(), types.keySet().stream())
                .distinct()
                .sorted(TsFile::packagesFirst)
                .forEach(module -> lines.addAll(importOf(module)));
        if (!values.isEmpty() || !types.isEmpty()) {
            lines.add("");
        }
        lines.addAll(body);
        return String.join("\n", lines) + "\n";
    }

    private List<String> importOf(String module) {
        Map<String, String> ofValues = values.getOrDefault(module, Map.of());
        Map<String, String> ofTypes = types.getOrDefault(module, Map.of());
        String keyword = ofValues.isEmpty() ? "import type" : "import";
        String each = ofValues.isEmpty() ? "" : "type ";
        List<String> names = Stream.concat(
                        ofValues.entrySet().stream().map(entry -> specifier("", entry)),
                        ofTypes.entrySet().stream().map(entry -> specifier(each, entry)))
                .toList();
        String line = keyword + " { " + String.join(", ", names) + " } from '" + module + "'";
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(keyword + " {");
        names.forEach(name -> lines.add("  " + name + ","));
        lines.add("} from '" + module + "'");
        return lines;
    }

    private static String specifier(String prefix, Map.Entry<String, String> entry) {
        String name = entry.getKey();
        return prefix + (name.equals(entry.getValue()) ? name : name + " as " + entry.getValue());
    }

    private String local(String name) {
        String local = name;
        while (taken.test(local)) {
            local = "mizan" + Identifiers.pascal(local);
        }
        return local;
    }

    private static String importFrom(
            Map<String, Map<String, String>> imports, String module, String name, String local) {
        imports.computeIfAbsent(module, key -> new TreeMap<>()).put(name, local);
        return local;
    }

    private static int packagesFirst(String one, String other) {
        boolean local = one.startsWith(".");
        return local == other.startsWith(".") ? one.compareTo(other) : local ? 1 : -1;
    }
}
