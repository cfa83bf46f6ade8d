package dev.mizan.schema;

import java.util.List;

/** A type that has a name of its own in the client. Names are unique in the schema. */
public sealed interface NamedType {

    /** The name in the client, a valid identifier. */
    String name();

    /** Its Javadoc, empty if there is none. */
    String doc();

    /**
     * An object with known properties, in the order in which the server writes them.
     *
     * @param variables names of its type variables: {@code Page<T>} has {@code T}
     * @param constraints codes of the constraints on it as a whole, where it is read
     */
    record ObjectType(
            String name, List<String> variables, List<Property> properties, String doc, List<String> constraints)
            implements NamedType {

        public ObjectType {
            variables = List.copyOf(variables);
            properties = List.copyOf(properties);
            constraints = List.copyOf(constraints);
        }

        /** Makes one without constraints. */
        public ObjectType(String name, List<String> variables, List<Property> properties, String doc) {
            this(name, variables, properties, doc, List.of());
        }
    }

    /**
     * A union of objects, told apart by the text in one property.
     *
     * @param discriminator the property's name, {@code type} unless declared otherwise
     */
    record UnionType(String name, List<String> variables, String discriminator, List<Variant> variants, String doc)
            implements NamedType {

        public UnionType {
            variables = List.copyOf(variables);
            variants = List.copyOf(variants);
        }
    }

    /**
     * One member of a union.
     *
     * @param tag the discriminator's value
     * @param type the object; its property of the discriminator's name is a {@link WireType.Literal}
     */
    record Variant(String tag, WireType.Ref type) {}

    /** An enumeration, by the values on the wire: {@code "NEW"} or, with a numeric {@code @JsonValue}, {@code 1}, as JSON. */
    record EnumType(String name, List<EnumValue> values, String doc) implements NamedType {

        public EnumType {
            values = List.copyOf(values);
        }
    }

    /** One value of an enumeration, as JSON text. */
    record EnumValue(String json, String doc) {}
}
