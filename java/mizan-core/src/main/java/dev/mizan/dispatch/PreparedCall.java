package dev.mizan.dispatch;

import dev.mizan.Redirect;
import dev.mizan.Upload;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionParameter;
import dev.mizan.function.FunctionParameter.Role;
import dev.mizan.function.JsonText;
import dev.mizan.http.Exchange;
import dev.mizan.invalidation.RunningCall;
import dev.mizan.json.ArgumentTypes;
import dev.mizan.json.ArgumentsReader;
import dev.mizan.json.CallBody.Slice;
import dev.mizan.json.Decoded;
import dev.mizan.json.FilePlace;
import dev.mizan.json.FilePlaces;
import dev.mizan.json.Json;
import dev.mizan.json.ValueWriter;
import dev.mizan.upload.ReceivedFiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function that is no read, with everything that can be made once. */
final class PreparedCall {

    private final FunctionDefinition function;
    private final ArgumentsReader reader;
    private final FilePlaces filePlaces;
    private final ArgumentTypes types;
    private final @Nullable Injection[] injections;
    private final @Nullable ValueWriter writer;

    PreparedCall(FunctionDefinition function, Json json) {
        this.function = function;
        this.reader = json.argumentsReader(function);
        this.filePlaces = json.filePlaces(function);
        this.types = json.argumentTypes(function);
        this.injections = function.parameters().stream()
                .map(FunctionParameter::role)
                .map(role -> role instanceof Role.Injected injected ? Injection.of(injected.type()) : null)
                .toArray(Injection[]::new);
        this.writer = function.returnsNothing() ? null : json.writer(function.resultType());
    }

    FunctionDefinition function() {
        return function;
    }

    /** The types inside its arguments. */
    ArgumentTypes types() {
        return types;
    }

    /** Finds the places of files in what was sent. */
    Decoded<Map<String, FilePlace>> filePlaces(Slice sent) {
        return filePlaces.in(sent);
    }

    /** Binds the arguments and files that were sent, and what the server itself gives. */
    Outcome<@Nullable Object[]> bind(Slice sent, ReceivedFiles files, Exchange exchange, RunningCall call) {
        return Outcome.of(decode(sent, files.byName()))
                .then(arguments -> Outcome.passed(inject(arguments, exchange, call)));
    }

    /** Reads the arguments that were sent; what the server itself gives is null still. */
    Decoded<@Nullable Object[]> decode(Slice sent, Map<String, Upload> files) {
        return reader.read(sent, files);
    }

    /** Puts what the server itself gives into arguments that were read. */
    @Nullable
    Object[] inject(@Nullable Object[] arguments, Exchange exchange, RunningCall call) {
        for (int i = 0; i < injections.length; i++) {
            if (injections[i] != null) {
                arguments[i] = injections[i].from(exchange, call);
            }
        }
        return arguments;
    }

    /** Gives the first members of the answer: the result as JSON, and where it leads. Throws if it cannot be written. */
    byte[] members(@Nullable Object result) {
        Bytes members = new Bytes().add("\"result\":");
        if (writer != null) {
            return members.add(writer.write(result)).toByteArray();
        }
        members.add("null");
        return result instanceof Redirect redirect
                ? members.add(",\"redirect\":")
                        .add(JsonText.quoted(redirect.page()))
                        .toByteArray()
                : members.toByteArray();
    }
}
