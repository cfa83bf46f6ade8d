package dev.mizan.spring.function;

import dev.mizan.function.Affected;
import dev.mizan.function.Affected.Narrowing;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.FunctionDefinition.Kind;
import dev.mizan.function.Registry;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start, at debug, what is published: each function's access, scope and what narrows its invalidations. */
final class StartupReport {

    private static final Logger log = LoggerFactory.getLogger("dev.mizan.functions");

    private StartupReport() {}

    static void log(Registry registry) {
        if (log.isDebugEnabled()) {
            registry.functions().forEach(function -> log.debug(line(function)));
        }
    }

    static String line(FunctionDefinition function) {
        return function.name() + ": " + kind(function) + ", " + function.access();
    }

    private static String kind(FunctionDefinition function) {
        if (function.kind() instanceof Kind.Read read) {
            return "reads " + read.context().name() + (read.context().perUser() ? " (per user)" : " (public)");
        }
        if (function.kind() instanceof Kind.Mutation) {
            return function.affects().stream()
                    .map(StartupReport::affected)
                    .collect(Collectors.joining(", ", "affects ", ""));
        }
        return "answers";
    }

    private static String affected(Affected affected) {
        return affected.context().name()
                + narrowing(affected.narrowing())
                + (affected.callerOnly() ? " of the caller only" : "");
    }

    private static String narrowing(Narrowing narrowing) {
        if (narrowing instanceof Narrowing.ByArguments byArguments) {
            return byArguments.indexes().keySet().stream()
                    .map(parameter -> parameter.name())
                    .sorted()
                    .collect(Collectors.joining(", ", " (by ", ")"));
        }
        return narrowing instanceof Narrowing.ByRecord ? " (by the record)" : " (all)";
    }
}
