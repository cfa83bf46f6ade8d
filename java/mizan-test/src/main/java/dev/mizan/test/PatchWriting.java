package dev.mizan.test;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mizan.Patch;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes what a server only reads: a patch that is absent is left out. */
final class PatchWriting extends ValueSerializer<Object> {

    static JsonMapper addedTo(JsonMapper mapper) {
        SimpleModule module = new SimpleModule("mizan-test");
        module.addSerializer(Patch.class, new PatchWriting());
        return mapper.rebuild()
                .withConfigOverride(
                        Patch.class,
                        override ->
                                override.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null)))
                .addModule(module)
                .build();
    }

    @Override
    public void serialize(Object patch, JsonGenerator generator, SerializationContext context) {
        Object value = ((Patch<?>) patch).value();
        if (value == null) {
            generator.writeNull();
        } else {
            context.writeValue(generator, value);
        }
    }

    @Override
    public void serializeWithType(
            Object patch, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
        serialize(patch, generator, context);
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object patch) {
        return !((Patch<?>) patch).isPresent();
    }
}
