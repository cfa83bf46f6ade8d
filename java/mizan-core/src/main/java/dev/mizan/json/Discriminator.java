package dev.mizan.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyMetadata;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.VirtualAnnotatedMember;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;
import tools.jackson.databind.util.SimpleBeanPropertyDefinition;

/** Writes which member of a union a value is, also where it is written by its own class. */
final class Discriminator extends VirtualBeanPropertyWriter {

    private static final long serialVersionUID = 1;

    private final String tag;

    private Discriminator(BeanPropertyDefinition property, Annotations annotations, JavaType type, String tag) {
        super(property, annotations, type);
        this.tag = tag;
    }

    static Discriminator of(MapperConfig<?> config, AnnotatedClass owner) {
        JavaType text = config.constructType(String.class);
        VirtualAnnotatedMember member = new VirtualAnnotatedMember(owner, owner.getRawType(), SealedUnion.TAG, text);
        BeanPropertyDefinition property = SimpleBeanPropertyDefinition.construct(
                config, member, PropertyName.construct(SealedUnion.TAG), PropertyMetadata.STD_REQUIRED, EMPTY_INCLUDE);
        return new Discriminator(property, owner.getAnnotations(), text, SealedUnion.tag(owner.getRawType()));
    }

    private static final com.fasterxml.jackson.annotation.JsonInclude.Value EMPTY_INCLUDE =
            com.fasterxml.jackson.annotation.JsonInclude.Value.empty();

    @Override
    protected Object value(Object bean, JsonGenerator generator, SerializationContext context) {
        return tag;
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config, AnnotatedClass owner, BeanPropertyDefinition property, @Nullable JavaType type) {
        throw new UnsupportedOperationException("Only made in code, never by @JsonAppend");
    }
}
