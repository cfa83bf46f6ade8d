package dev.mizan.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.mizan.Default;
import dev.mizan.FormField;
import dev.mizan.Patch;
import dev.mizan.UploadLimits;
import dev.mizan.form.ConstraintReader;
import dev.mizan.form.FieldNotes;
import dev.mizan.form.FieldNotes.FileLimits;
import dev.mizan.form.FieldNotes.Presentation;
import dev.mizan.function.ParameterType;
import dev.mizan.schema.Scope.Declared;
import dev.mizan.schema.WireType.Nullable;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.ser.PropertyWriter;

/** Reads one property in its three states: required, optional, nullable. */
final class PropertyReader {

    private static final List<Class<? extends Annotation>> OPAQUE =
            List.of(JsonRawValue.class, JsonSerialize.class, JsonDeserialize.class, JsonTypeInfo.class);

    private final TypeReader types;
    private final MapperConfig<?> config;
    private final Class<?> owner;
    private final Scope scope;
    private final ConstraintReader constraints;

    PropertyReader(TypeReader types, MapperConfig<?> config, Class<?> owner, ConstraintReader constraints) {
        this.types = types;
        this.config = config;
        this.owner = owner;
        this.scope = Scope.inside(owner);
        this.constraints = constraints;
    }

    /** A property that is written; {@code inclusion} is what the class says of all. */
    Property written(PropertyWriter property, JsonInclude.Value inclusion) {
        Member member = Member.of(property.getMember());
        WireType read = type(property.getMember(), member, property.getName());
        WireType type = read instanceof Nullable nullable ? nullable.type() : read;
        JsonInclude.Include include = include(property, inclusion);
        boolean present = include == JsonInclude.Include.ALWAYS || include == JsonInclude.Include.USE_DEFAULTS;
        boolean nullLeftOut = include == JsonInclude.Include.NON_NULL
                || include == JsonInclude.Include.NON_ABSENT
                || include == JsonInclude.Include.NON_EMPTY;
        boolean nullable = member.nullable(scope) && !nullLeftOut;
        boolean primitive = member.type().getType() instanceof Class<?> raw && raw.isPrimitive();
        boolean optional = !present && !(primitive && nullLeftOut);
        return new Property(
                property.getName(),
                nullable ? TypeReader.nullable(type) : type,
                optional,
                MemberDocs.of(owner, property.getMember()));
    }

    private JsonInclude.Include include(PropertyWriter property, JsonInclude.Value ofClass) {
        AnnotationIntrospector introspector = config.getAnnotationIntrospector();
        JsonInclude.Value own = introspector.findPropertyInclusion(config, property.getMember());
        return JsonInclude.Value.merge(ofClass, own).getValueInclusion();
    }

    /** A property that is read. */
    Property read(SettableBeanProperty property) {
        Member member = Member.of(property.getMember());
        boolean nullable = member.nullable(scope);
        WireType type = type(property.getMember(), member, property.getName());
        boolean creator = property.isCreatorProperty();
        return new Property(
                property.getName(),
                nullable ? TypeReader.nullable(type) : type,
                nullable || !creator || property.getAnnotation(Default.class) != null,
                MemberDocs.of(owner, property.getMember()),
                notes(property, member));
    }

    private FieldNotes notes(SettableBeanProperty property, Member member) {
        Default defaulted = property.getAnnotation(Default.class);
        return new FieldNotes(
                constraints.property(owner, member.property(), member.type()),
                Presentation.of(property.getAnnotation(FormField.class)),
                FileLimits.of(property.getAnnotation(UploadLimits.class)),
                Optional.ofNullable(defaulted)
                        .flatMap(it -> defaultJson(property.getType().getRawClass(), it.value())));
    }

    private static Optional<String> defaultJson(Class<?> type, String text) {
        return ParameterType.of(type).flatMap(known -> known.decode(text).map(known::json));
    }

    private WireType type(AnnotatedMember annotated, Member member, String name) {
        String where = owner.getSimpleName() + "." + name;
        if (annotated.hasAnnotation(JsonUnwrapped.class)) {
            throw new Unrepresentable(
                    where,
                    annotated.getRawType().getSimpleName(),
                    "@JsonUnwrapped mixes its properties with others. Nest it, or write the properties out.");
        }
        for (Class<? extends Annotation> opaque : OPAQUE) {
            if (annotated.hasAnnotation(opaque)) {
                throw new Unrepresentable(
                        where,
                        annotated.getRawType().getSimpleName(),
                        "with @" + opaque.getSimpleName() + " on it a client cannot know its form."
                                + " Give it a type of its own, with @JsonValue if it is one value.");
            }
        }
        return formatted(annotated, member, where);
    }

    private WireType formatted(AnnotatedMember annotated, Member member, String where) {
        JsonFormat.Value format = config.getAnnotationIntrospector().findFormat(config, annotated);
        Declared declared = member.declared(scope).resolved();
        Class<?> raw = annotated.getRawType();
        if (format != null && says(format)) {
            return Scalars.of(raw, format)
                    .map(WireType.class::cast)
                    .orElseThrow(() -> new Unrepresentable(
                            where,
                            raw.getSimpleName(),
                            "this @JsonFormat has no form of its own here: dates are ISO-8601, and only a long can be"
                                    + " text, with shape = STRING. Remove it."));
        }
        if (raw == Patch.class && annotated instanceof AnnotatedParameter) {
            return types.item(declared.argument(0), where);
        }
        return types.read(declared, where);
    }

    private static boolean says(JsonFormat.Value format) {
        boolean shape = format.hasShape() && format.getShape() != JsonFormat.Shape.NATURAL;
        return shape || format.hasPattern() || format.hasLocale() || format.hasTimeZone();
    }
}
