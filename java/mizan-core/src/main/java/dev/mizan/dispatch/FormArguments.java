package dev.mizan.dispatch;

import dev.mizan.http.ErrorEnvelope;
import dev.mizan.json.ArgumentType;
import dev.mizan.json.ArgumentTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the arguments of a call from the fields of an HTML form (PROTOCOL §2): names are dotted paths, texts are read by
 * their declared types as those of a query are, empty ones are absent, boxes that are not ticked are false. Items of a list
 * that are left empty are none, unless one after them is not: then they are there with nothing in them.
 */
final class FormArguments {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,6}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonMapper mapper;
    private final ArgumentTypes types;
    private final int depth;
    private final Set<String> names;
    private final ObjectNode args = NODES.objectNode();
    private @Nullable Set<String> items;
    private @Nullable List<Object> tooLong;

    private FormArguments(JsonMapper mapper, ArgumentTypes types, int depth, Set<String> names) {
        this.mapper = mapper;
        this.types = types;
        this.depth = depth;
        this.names = names;
    }

    /**
     * Gives the arguments; refuses names that lead nowhere, and texts that are longer than this server reads.
     *
     * @param fields texts by name; names that begin with an underscore are none of a field
     * @param files names at which a file has come
     * @param depth how long a path may be
     */
    static Outcome<ObjectNode> of(
            JsonMapper mapper, ArgumentTypes types, Map<String, List<String>> fields, Set<String> files, int depth) {
        FormArguments arguments = new FormArguments(mapper, types, depth, fields.keySet());
        List<String> names =
                fields.keySet().stream().filter(name -> !name.startsWith("_")).toList();
        // what tells the members of a union may come after them
        for (int before = names.size() + 1; !names.isEmpty() && names.size() < before; ) {
            before = names.size();
            names = names.stream()
                    .filter(name -> !arguments.put(name, fields.getOrDefault(name, List.of())))
                    .toList();
        }
        if (arguments.tooLong != null) {
            return Outcome.refused(
                    ErrorEnvelope.badRequest("The field has more text than this server reads.", arguments.tooLong));
        }
        if (!names.isEmpty()) {
            return refused(names.get(0));
        }
        for (String file : files) {
            if (!arguments.set(path(file), NODES.nullNode())) {
                return refused(file);
            }
        }
        types.arguments().forEach((name, type) -> arguments.complete(arguments.args, name, type, 0));
        return Outcome.passed(arguments.args);
    }

    private static Outcome<ObjectNode> refused(String name) {
        return Outcome.refused(ErrorEnvelope.badRequest("The form has no such field.", path(name)));
    }

    /** The path of a dotted name. */
    static List<Object> path(String name) {
        List<Object> path = new ArrayList<>();
        for (String step : name.split("\\.", -1)) {
            path.add(!path.isEmpty() && INDEX.matcher(step).matches() ? (Object) Integer.valueOf(step) : step);
        }
        return path;
    }

    private boolean put(String name, List<String> texts) {
        List<Object> path = path(name);
        Optional<ArgumentType> found = path.size() > depth ? Optional.empty() : types.at(path, args);
        if (found.isEmpty() || found.get().isFile()) {
            // a file that was not chosen comes as an empty text where the form is not multipart
            return found.isPresent() && texts.stream().allMatch(String::isEmpty);
        }
        try {
            return put(path, found.get(), texts);
        } catch (StreamConstraintsException tooMuch) {
            tooLong = path;
            return true;
        }
    }

    private boolean put(List<Object> path, ArgumentType type, List<String> texts) {
        List<String> given = texts.stream().filter(text -> !text.isEmpty()).toList();
        if (type.isList()) {
            ArrayNode items = NODES.arrayNode();
            ArgumentType item = type.item();
            given.forEach(text -> items.add(node(item, text)));
            return set(path, items);
        }
        if (given.isEmpty()) {
            return true;
        }
        // one name twice is a mistake of its field: no text could be chosen, so something that is none stands there
        return set(path, given.size() == 1 ? node(type, given.get(0)) : NODES.arrayNode());
    }

    private JsonNode node(ArgumentType type, String text) {
        String plain = type.isBoolean() && text.equals("on") ? "true" : text;
        return mapper.readTree(type.json(plain));
    }

    /** Sets a value; gives false where a path meets what is no object or list, or leaves a gap in a list. */
    private boolean set(List<Object> path, JsonNode value) {
        JsonNode holder = args;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            JsonNode inner = last ? value : isList(path.subList(0, i + 1)) ? NODES.arrayNode() : NODES.objectNode();
            fill(holder, path.subList(0, i + 1), last);
            JsonNode next = enter(holder, path.get(i), inner, last);
            if (next == null) {
                return false;
            }
            holder = next;
        }
        return true;
    }

    /** Puts items with nothing in them where the form has items that were left empty before one that was not. */
    private void fill(JsonNode holder, List<Object> path, boolean last) {
        if (!(holder instanceof ArrayNode list) || !(path.get(path.size() - 1) instanceof Integer index)) {
            return;
        }
        List<Object> of = path.subList(0, path.size() - 1);
        while (list.size() < index && items().contains(name(of, list.size()))) {
            list.add(last ? NODES.nullNode() : isList(path) ? NODES.arrayNode() : NODES.objectNode());
        }
    }

    /** The names of all items, of any list, that the form has something of, be it empty. */
    private Set<String> items() {
        Set<String> known = items;
        if (known == null) {
            known = new HashSet<>();
            for (String name : names) {
                List<Object> path = path(name);
                for (int i = 1; i < Math.min(path.size(), depth); i++) {
                    if (path.get(i) instanceof Integer index) {
                        known.add(name(path.subList(0, i), index));
                    }
                }
            }
            items = known;
        }
        return known;
    }

    private static String name(List<Object> list, int index) {
        return list + " " + index;
    }

    private boolean isList(List<Object> path) {
        return types.at(path, args).map(ArgumentType::isList).orElse(false);
    }

    private static @Nullable JsonNode enter(JsonNode holder, Object step, JsonNode inner, boolean last) {
        if (holder instanceof ArrayNode list && step instanceof Integer index) {
            if (index == list.size()) {
                list.add(inner);
            } else if (index > list.size()) {
                return null;
            } else if (last) {
                list.set(index, inner);
            }
            return list.get(index);
        }
        if (!(holder instanceof ObjectNode object)) {
            return null;
        }
        String name = step.toString();
        if (last || !object.has(name)) {
            object.set(name, inner);
        }
        return object.get(name);
    }

    /** Adds what a browser does not send: boxes that are not ticked, lists without items, objects with nothing in them. */
    private void complete(ObjectNode holder, String name, ArgumentType type, int level) {
        JsonNode value = holder.get(name);
        if (value == null && type.required() && level < depth) {
            if (type.isBoolean()) {
                holder.put(name, false);
            } else if (type.type().isContainerType()) {
                holder.set(name, type.type().isMapLikeType() ? NODES.objectNode() : NODES.arrayNode());
            } else if (!types.members(type.type(), null).isEmpty()) {
                holder.set(name, NODES.objectNode());
            }
            value = holder.get(name);
        }
        inside(type, value, level + 1);
    }

    private void inside(ArgumentType type, @Nullable JsonNode value, int level) {
        if (level > depth || value == null) {
            return;
        }
        boolean isList = value instanceof ArrayNode && type.type().isContainerType();
        if (isList || value instanceof ObjectNode && type.type().isMapLikeType()) {
            ArgumentType item = type.item();
            value.forEach(each -> inside(item, each, level + 1));
        } else if (value instanceof ObjectNode object) {
            types.members(type.type(), object).forEach((name, member) -> complete(object, name, member, level));
        }
    }
}
