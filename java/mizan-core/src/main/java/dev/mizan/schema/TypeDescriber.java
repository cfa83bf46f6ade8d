package dev.mizan.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mizan.form.ConstraintReader;
import dev.mizan.schema.JacksonTypes.Discriminator;
import dev.mizan.schema.NamedType.EnumType;
import dev.mizan.schema.NamedType.EnumValue;
import dev.mizan.schema.NamedType.ObjectType;
import dev.mizan.schema.NamedType.UnionType;
import dev.mizan.schema.NamedType.Variant;
import dev.mizan.schema.TypeReader.Key;
import dev.mizan.schema.WireType.Literal;
import dev.mizan.schema.WireType.Ref;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.PropertyWriter;

/** Describes a class that has a name of its own in the client. Its name is a {@linkplain Key#token() token} still. */
final class TypeDescriber {

    private final TypeReader types;
    private final JacksonTypes jackson;
    private final ConstraintReader constraints;

    TypeDescriber(TypeReader types, JacksonTypes jackson, ConstraintReader constraints) {
        this.types = types;
        this.jackson = jackson;
        this.constraints = constraints;
    }

    NamedType describe(Key key) {
        Class<?> type = key.type();
        String doc = Docs.of(type).type();
        if (type.isEnum()) {
            return new EnumType(key.token(), values(key), doc);
        }
        if (JacksonTypes.isAbstract(type)) {
            return union(key, doc);
        }
        return new ObjectType(key.token(), variables(type), properties(key), doc, constraints(key));
    }

    private List<String> constraints(Key key) {
        return key.direction() == Direction.OUTPUT
                ? List.of()
                : constraints.object(
                        key.type(),
                        jackson.read(key.type(), key.type().getSimpleName()).stream()
                                .map(property -> Member.of(property.getMember()).property())
                                .collect(Collectors.toSet()));
    }

    private static List<String> variables(Class<?> type) {
        return Stream.of(type.getTypeParameters()).map(TypeVariable::getName).toList();
    }

    private List<EnumValue> values(Key key) {
        Class<?> type = key.type();
        Docs docs = Docs.of(type);
        List<EnumValue> values = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            values.add(new EnumValue(value(key, constant), docs.constant(((Enum<?>) constant).name())));
        }
        return values;
    }

    private String value(Key key, Object constant) {
        JsonMapper mapper = jackson.mapper();
        try {
            String json = mapper.writeValueAsString(constant);
            boolean plain = !json.startsWith("{") && !json.startsWith("[") && !json.equals("null");
            if (plain && (key.direction() == Direction.OUTPUT || constant.equals(mapper.readValue(json, key.type())))) {
                return json;
            }
        } catch (JacksonException e) {
            // said below, in words that mend it
        }
        String name = key.type().getSimpleName();
        throw new Unrepresentable(
                name + "." + ((Enum<?>) constant).name(),
                name,
                "its values are no text or number that is read as it is written. Use @JsonProperty or @JsonValue.");
    }

    private UnionType union(Key key, String doc) {
        Class<?> type = key.type();
        String where = type.getSimpleName();
        List<Variant> variants = new ArrayList<>();
        String property = "";
        for (Class<?> member : jackson.subtypes(type)) {
            if (member.isEnum()) {
                throw new Unrepresentable(
                        where, member.getSimpleName(), "an enumeration cannot be told from others. Write a record.");
            }
            Ref ref = types.member(UnionMembers.arguments(type, member, where), member, where);
            Discriminator discriminator = jackson.discriminator(member, where).orElseThrow();
            property = discriminator.property();
            variants.add(new Variant(discriminator.tag(), ref));
        }
        if (variants.isEmpty()) {
            throw new Unrepresentable(
                    where, where, "it has no member that could be written. Permit at least one record.");
        }
        variants.sort(Comparator.comparing(Variant::tag));
        return new UnionType(key.token(), variables(type), property, variants, doc);
    }

    private List<Property> properties(Key key) {
        Class<?> type = key.type();
        String where = type.getSimpleName();
        Optional<Discriminator> discriminator = jackson.discriminator(type, where);
        List<Property> properties = new ArrayList<>();
        discriminator.ifPresent(it -> properties.add(
                new Property(it.property(), new Literal(jackson.mapper().writeValueAsString(it.tag())), false, "")));
        if (key.direction() == Direction.OUTPUT) {
            written(type, where, properties);
        } else {
            read(type, where, properties);
        }
        properties.sort(Comparator.comparing(Property::name));
        for (int i = 1; i < properties.size(); i++) {
            String name = properties.get(i).name();
            if (name.equals(properties.get(i - 1).name())) {
                throw new Unrepresentable(
                        where + "." + name,
                        where,
                        "the property that tells members of a union apart has the same name. Rename the component.");
            }
        }
        return properties;
    }

    private void written(Class<?> type, String where, List<Property> properties) {
        PropertyReader reader = new PropertyReader(types, jackson.mapper().serializationConfig(), type, constraints);
        JsonInclude.Value inclusion = jackson.description(type).findPropertyInclusion(JsonInclude.Value.empty());
        for (PropertyWriter property : jackson.written(type, where)) {
            if (!property.isVirtual()) {
                properties.add(reader.written(property, inclusion));
            }
        }
    }

    private void read(Class<?> type, String where, List<Property> properties) {
        PropertyReader reader = new PropertyReader(types, jackson.mapper().deserializationConfig(), type, constraints);
        List<SettableBeanProperty> read = jackson.read(type, where);
        if (read.stream().anyMatch(SettableBeanProperty::isIgnorable)
                || type.isRecord() && read.size() < type.getRecordComponents().length) {
            throw new Unrepresentable(
                    where,
                    where,
                    "a component that JSON ignores can never be given by a client."
                            + " Write a record of its own for the argument, without that component.");
        }
        read.forEach(property -> properties.add(reader.read(property)));
    }
}
