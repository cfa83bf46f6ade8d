package dev.mizan.codegen;

import dev.mizan.form.FieldNotes;
import dev.mizan.form.FieldRules;
import dev.mizan.form.RuleJson;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.Property;
import dev.mizan.schema.WireType;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.Literal;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Ref;
import dev.mizan.schema.WireType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes the fields of one form, and of every object that they lead to (FORMS §§1–3). Used for one form. */
final class FormFields {

    private static final Map<Scalar, String> SCALARS = Map.ofEntries(
            Map.entry(Scalar.TEXT, "text"),
            Map.entry(Scalar.BOOLEAN, "boolean"),
            Map.entry(Scalar.INTEGER, "integer"),
            Map.entry(Scalar.NUMBER, "number"),
            Map.entry(Scalar.DECIMAL, "decimal"),
            Map.entry(Scalar.BIG_INTEGER, "bigInteger"),
            Map.entry(Scalar.UUID, "uuid"),
            Map.entry(Scalar.INSTANT, "instant"),
            Map.entry(Scalar.OFFSET_DATE_TIME, "offsetDateTime"),
            Map.entry(Scalar.LOCAL_DATE, "date"),
            Map.entry(Scalar.LOCAL_TIME, "time"),
            Map.entry(Scalar.LOCAL_DATE_TIME, "dateTime"),
            Map.entry(Scalar.DURATION, "duration"),
            Map.entry(Scalar.BYTES, "bytes"),
            Map.entry(Scalar.JSON, "json"));

    private final Types types;
    private final FormTexts texts;
    private final Map<String, Literals> objects = new TreeMap<>();
    private final Map<String, Boolean> seen = new TreeMap<>();

    FormFields(Types types, FormTexts texts) {
        this.types = types;
        this.texts = texts;
    }

    /** The objects that were met so far, by the names that fields refer to them by. */
    Map<String, Literals> objects() {
        return objects;
    }

    /** The literal of an object with these properties. */
    Literals object(
            String where, List<Property> properties, Map<String, WireType> variables, List<String> constraints) {
        Literals fields = Literals.object();
        for (Property property : properties) {
            WireType type = substituted(property.type(), variables);
            fields.put(property.name(), field(where + "." + property.name(), property, type));
        }
        Literals object = Literals.object().put("fields", fields);
        return constraints.isEmpty() ? object : object.put("server", Literals.texts(constraints));
    }

    private Literals field(String where, Property property, WireType declared) {
        FieldNotes notes = property.notes();
        Literals field = value(where, declared, notes.rules(), notes.files(), property.optional());
        notes.defaultJson().ifPresent(json -> field.put("default", Literals.json(json)));
        FormLabels labels = FormLabels.of(notes.presentation(), property.doc());
        putText(field, "label", texts.template(labels.label()));
        putText(field, "help", texts.template(labels.help()));
        putText(field, "widget", notes.presentation().widget());
        if (notes.presentation().secret()) {
            field.put("secret", Literals.json("true"));
        }
        putText(field, "autocomplete", notes.presentation().autocomplete());
        return field;
    }

    private static void putText(Literals field, String name, String text) {
        if (!text.isEmpty()) {
            field.put(name, Literals.text(text));
        }
    }

    private Literals value(
            String where, WireType declared, FieldRules rules, FieldNotes.FileLimits files, boolean optional) {
        boolean nullable = declared instanceof Nullable;
        WireType type = declared instanceof Nullable inner ? inner.type() : declared;
        Literals value = Literals.object().put("type", type(where, type, rules, files));
        putFlag(value, "optional", optional);
        putFlag(value, "nullable", nullable);
        putFlag(value, "valid", rules.valid());
        if (!rules.rules().isEmpty()) {
            Literals list = Literals.list();
            rules.rules().forEach(rule -> list.add(Literals.json(RuleJson.of(rule, texts.template(rule, where)))));
            value.put("rules", list);
        }
        if (!rules.server().isEmpty()) {
            value.put("server", Literals.texts(rules.server()));
        }
        return value;
    }

    private static void putFlag(Literals value, String name, boolean set) {
        if (set) {
            value.put(name, Literals.json("true"));
        }
    }

    private Literals type(String where, WireType type, FieldRules rules, FieldNotes.FileLimits files) {
        if (type instanceof ListOf list) {
            return Literals.list()
                    .add(Literals.text("list"))
                    .add(value(where, list.item(), rules.element(0), files, false));
        } else if (type instanceof MapOf map) {
            return Literals.list()
                    .add(Literals.text("map"))
                    .add(value(where, map.key(), rules.element(0), files, false))
                    .add(value(where, map.value(), rules.element(1), files, false));
        } else if (type instanceof Ref ref) {
            return named(ref);
        } else if (type instanceof Literal literal) {
            return Literals.list()
                    .add(Literals.text("enum"))
                    .add(Literals.list().add(Literals.json(literal.json())));
        } else if (type == Scalar.UPLOAD) {
            return file(files);
        }
        boolean narrow = type == Scalar.INTEGER && !rules.number().isEmpty();
        return Literals.text(
                narrow
                        ? rules.number()
                        : Objects.requireNonNull(SCALARS.get((Scalar) type), "A scalar that no form has"));
    }

    private static Literals file(FieldNotes.FileLimits files) {
        Literals file = Literals.list().add(Literals.text("file"));
        if (files.maxBytes() > 0 || !files.mediaTypes().isEmpty()) {
            file.add(Literals.json(Long.toString(files.maxBytes())));
        }
        return files.mediaTypes().isEmpty() ? file : file.add(Literals.texts(files.mediaTypes()));
    }

    private Literals named(Ref ref) {
        NamedType type = types.named(ref);
        if (type instanceof EnumType values) {
            Literals choices = Literals.list().add(Literals.text("enum"));
            values.values().forEach(value -> {
                Literals choice = Literals.list().add(Literals.json(value.json()));
                FormLabels labels = FormLabels.of(value.doc());
                choices.add(labels.label().isEmpty() ? choice : choice.add(Literals.text(labels.label())));
            });
            return choices;
        }
        if (type instanceof UnionType union) {
            Literals tags = Literals.object();
            Map<String, WireType> variables = variables(union.variables(), ref);
            union.variants()
                    .forEach(variant -> tags.put(
                            variant.tag(), Literals.text(reached((Ref) substituted(variant.type(), variables)))));
            return Literals.list()
                    .add(Literals.text("union"))
                    .add(Literals.text(union.discriminator()))
                    .add(tags);
        }
        return Literals.list().add(Literals.text("object")).add(Literals.text(reached(ref)));
    }

    /** Writes the object when it is met first; gives the name that fields refer to it by. */
    private String reached(Ref ref) {
        ObjectType type = (ObjectType) types.named(ref);
        String name = ref.text();
        if (seen.put(name, true) == null) {
            objects.put(name, object(name, type.properties(), variables(type.variables(), ref), type.constraints()));
        }
        return name;
    }

    private static Map<String, WireType> variables(List<String> names, Ref ref) {
        Map<String, WireType> variables = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), ref.arguments().get(i));
        }
        return variables;
    }

    private static WireType substituted(WireType type, Map<String, WireType> variables) {
        if (type instanceof ListOf list) {
            return new ListOf(substituted(list.item(), variables));
        } else if (type instanceof MapOf map) {
            return new MapOf(substituted(map.key(), variables), substituted(map.value(), variables));
        } else if (type instanceof Nullable nullable) {
            WireType inner = substituted(nullable.type(), variables);
            return inner instanceof Nullable ? inner : new Nullable(inner);
        } else if (type instanceof Ref ref) {
            List<WireType> arguments = new ArrayList<>();
            ref.arguments().forEach(argument -> arguments.add(substituted(argument, variables)));
            return new Ref(ref.name(), arguments);
        }
        return type instanceof WireType.Variable variable
                ? Objects.requireNonNull(variables.get(variable.name()), "A variable of another type")
                : type;
    }
}
