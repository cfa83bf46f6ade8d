package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.json.Json;
import dev.mizan.json.ValueWriter;
import java.nio.charset.StandardCharsets;

/** A read with everything that can be made once: its key in the bundle, its argument sources and its writer. */
record PreparedRead(FunctionDefinition function, byte[] key, ReadArguments arguments, ValueWriter writer) {

    static PreparedRead of(ContextDefinition context, FunctionDefinition function, Json json) {
        return new PreparedRead(
                function,
                ('"' + function.name() + "\":").getBytes(StandardCharsets.UTF_8),
                new ReadArguments(context, function.parameters()),
                json.writer(function.resultType()));
    }
}
