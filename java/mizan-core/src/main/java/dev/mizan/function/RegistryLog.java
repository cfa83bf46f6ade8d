package dev.mizan.function;

import dev.mizan.function.Affected.Narrowing;
import dev.mizan.function.FunctionDefinition.Kind;
import java.util.stream.Collectors;

/** Says in a line what was found out about a function: who may call it, whose its data is, what narrows its effects. */
final class RegistryLog {

    private RegistryLog() {}

    static String line(FunctionDefinition function) {
        return function.name() + " (" + Mistakes.where(function.method()) + "): " + rule(function);
    }

    static String rule(FunctionDefinition function) {
        return kind(function) + ", " + function.access()
                + function.affects().stream().map(RegistryLog::affected).collect(Collectors.joining());
    }

    private static String kind(FunctionDefinition function) {
        if (function.kind() instanceof Kind.Read read) {
            return "reads " + read.context().name() + " (" + (read.context().perUser() ? "per user" : "public") + ")";
        }
        return function.kind() instanceof Kind.Mutation ? "mutation" : "just answers";
    }

    private static String affected(Affected affected) {
        return ", affects " + affected.context().name() + narrowing(affected.narrowing())
                + (affected.callerOnly() ? " of the caller" : "");
    }

    private static String narrowing(Narrowing narrowing) {
        if (narrowing instanceof Narrowing.ByArguments byArguments) {
            return byArguments.indexes().keySet().stream()
                    .map(ContextParameter::name)
                    .sorted()
                    .collect(Collectors.joining(", ", " by ", ""));
        }
        return narrowing instanceof Narrowing.ByRecord ? " by its record" : " broadly";
    }
}
