package dev.mizan.spring.function;

import dev.mizan.function.MistakeException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a developer what is declared wrongly instead of a stack trace. */
final class MistakeFailureAnalyzer extends AbstractFailureAnalyzer<MistakeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MistakeException cause) {
        String description = cause.found().stream()
                .map(found -> "  - " + found.message())
                .collect(Collectors.joining("\n", "Mizan cannot publish these methods:\n\n", ""));
        return new FailureAnalysis(description, "Change the declarations as each line says.", cause);
    }
}
