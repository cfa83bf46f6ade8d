package dev.mizan.codegen;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A literal of TypeScript while it is written: an object, a list, or one value. Not thread-safe. */
final class Literals {

    private final String open;
    private final String close;
    private final List<Member> members = new ArrayList<>();

    private record Member(String name, Literals value) {}

    private Literals(String open, String close) {
        this.open = open;
        this.close = close;
    }

    static Literals object() {
        return new Literals("{ ", " }");
    }

    static Literals list() {
        return new Literals("[", "]");
    }

    static Literals text(String text) {
        return new Literals(Identifiers.quote(text), "");
    }

    static Literals texts(List<String> texts) {
        Literals list = list();
        texts.forEach(text -> list.add(text(text)));
        return list;
    }

    /** The literal of a JSON value. */
    static Literals json(String json) {
        return of(JsonMapper.shared().readTree(json));
    }

    private static Literals of(JsonNode node) {
        if (node.isObject()) {
            Literals object = object();
            node.forEachEntry((name, value) -> object.put(name, of(value)));
            return object;
        }
        if (node.isArray()) {
            Literals list = list();
            node.forEach(item -> list.add(of(item)));
            return list;
        }
        return node.isString() ? text(node.asString()) : new Literals(node.toString(), "");
    }

    Literals put(String name, Literals value) {
        members.add(new Member(Identifiers.member(name) + ": ", value));
        return this;
    }

    Literals add(Literals value) {
        members.add(new Member("", value));
        return this;
    }

    /** The lines of {@code before} with the literal behind it: one line if there is room for it. */
    List<String> lines(String before, String after) {
        List<String> lines = new ArrayList<>();
        write(before, after, lines);
        return lines;
    }

    private void write(String before, String after, List<String> lines) {
        String line = before + inline() + after;
        if (members.isEmpty() || line.length() <= TsFile.WIDTH) {
            lines.add(line);
            return;
        }
        String indent = " ".repeat(before.length() - before.stripLeading().length());
        lines.add(before + open.strip());
        members.forEach(member -> member.value().write(indent + "  " + member.name(), ",", lines));
        lines.add(indent + close.strip() + after);
    }

    private String inline() {
        if (members.isEmpty()) {
            return (open + close).replace("  ", "");
        }
        StringBuilder line = new StringBuilder(open);
        for (Member member : members) {
            line.append(line.length() > open.length() ? ", " : "")
                    .append(member.name())
                    .append(member.value().inline());
        }
        return line.append(close).toString();
    }
}
