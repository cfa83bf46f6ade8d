package dev.mizan.json;

import dev.mizan.Patch;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import dev.mizan.json.FileShape.Items;
import dev.mizan.json.FileShape.Members;
import dev.mizan.json.FileShape.OneFile;
import dev.mizan.json.FileShape.Variants;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Finds out, by asking the mapper what it reads, where values of a type hold files. */
final class FileShapes {

    private final JsonMapper mapper;
    private final DeserializationContext reading;
    private final SerializationContext writing;
    private final Map<JavaType, FileShape> seen = new HashMap<>();
    private boolean anyFile;

    FileShapes(JsonMapper mapper) {
        this.mapper = mapper;
        this.reading = mapper._deserializationContext();
        this.writing = mapper._serializationContext();
    }

    /** Whether any type that was asked for holds a file. */
    boolean anyFile() {
        return anyFile;
    }

    /** Gives the shape of a value of this type, declared with these limits; null if it cannot hold a file. */
    @Nullable
    FileShape of(JavaType type, @Nullable UploadLimits limits) {
        if (type.hasRawClass(Upload.class)) {
            anyFile = true;
            return new OneFile(limits);
        }
        if (type.hasRawClass(Patch.class)) {
            return of(type.containedTypeOrUnknown(0), limits);
        }
        if (type.isReferenceType()) {
            return of(type.getReferencedType(), limits);
        }
        if (type.isContainerType()) {
            FileShape item = of(type.getContentType(), limits);
            return item == null ? null : new Items(item);
        }
        if (type.isPrimitive()
                || type.isEnumType()
                || type.getRawClass().getName().startsWith("java.")) {
            return null;
        }
        FileShape known = seen.get(type);
        return known != null ? known : type.isAbstract() ? union(type) : object(type, limits);
    }

    private @Nullable FileShape union(JavaType type) {
        TypeSerializer tags = writing.findTypeSerializer(type);
        if (tags == null) {
            return null;
        }
        TypeIdResolver ids = tags.getTypeIdResolver();
        Map<String, FileShape> byTag = new HashMap<>();
        Variants variants = new Variants(reading.findTypeDeserializer(type).getPropertyName(), byTag);
        seen.put(type, variants);
        for (NamedType member : mapper.serializationConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByClass(
                        mapper.serializationConfig(), writing.introspectClassAnnotations(type))) {
            JavaType subtype = mapper.getTypeFactory().constructSpecializedType(type, member.getType());
            FileShape shape = subtype.isAbstract() ? null : of(subtype, null);
            if (shape != null) {
                byTag.put(ids.idFromValueAndType(writing, null, member.getType()), shape);
            }
        }
        return variants;
    }

    private @Nullable FileShape object(JavaType type, @Nullable UploadLimits limits) {
        if (!(reading.findContextualValueDeserializer(type, null) instanceof BeanDeserializerBase bean)) {
            return null;
        }
        ValueInstantiator instantiator = bean.getValueInstantiator();
        if (!bean.properties().hasNext() && instantiator.canCreateUsingDelegate()) {
            return of(instantiator.getDelegateType(mapper.deserializationConfig()), limits);
        }
        Members members = new Members();
        seen.put(type, members);
        bean.properties().forEachRemaining(property -> add(members, property));
        return members;
    }

    private void add(Members members, SettableBeanProperty property) {
        FileShape shape = of(property.getType(), property.getAnnotation(UploadLimits.class));
        if (shape != null) {
            members.byName().put(property.getName(), shape);
        }
    }
}
