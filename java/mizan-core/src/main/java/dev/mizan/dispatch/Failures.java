package dev.mizan.dispatch;

import dev.mizan.ValidationFailed;
import dev.mizan.cache.PurgeUnavailableException;
import dev.mizan.function.ErrorDefinition;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a function threw into what the client may know of it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final ExceptionTranslator translator;
    private final DeclaredErrors declared;
    private final Supplier<String> ids;

    Failures(ExceptionTranslator translator, DeclaredErrors declared, Supplier<String> ids) {
        this.translator = translator;
        this.declared = declared;
        this.ids = ids;
    }

    /** Gives the envelope for what a function, or the way to it, threw; {@code where} is for the log. */
    ErrorEnvelope of(Throwable thrown, String where, Exchange exchange) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (thrown instanceof ValidationFailed invalid) {
            return invalid(invalid);
        }
        // Also where no throws clause names it, so that nobody has checked it at start.
        Optional<ErrorDefinition> definition =
                ErrorDefinition.of(thrown.getClass()).filter(ErrorDefinition::isValid);
        if (definition.isPresent()) {
            try {
                return declared.envelope(definition.get(), thrown);
            } catch (RuntimeException unwritable) {
                return internal(unwritable, where);
            }
        }
        Optional<ErrorCode> code = thrown instanceof PurgeUnavailableException
                ? Optional.of(ErrorCode.UNAVAILABLE)
                : translator.translate(thrown);
        if (code.isEmpty() || code.get() == ErrorCode.INTERNAL_ERROR) {
            return internal(thrown, where);
        }
        return code.get() == ErrorCode.FORBIDDEN || code.get() == ErrorCode.UNAUTHORIZED
                ? AccessStep.refusal(exchange.identity())
                : ErrorEnvelope.of(code.get());
    }

    private static ErrorEnvelope invalid(ValidationFailed thrown) {
        List<FieldError> errors = thrown.problems().stream()
                .map(it -> new FieldError(it.path(), it.code(), it.message(), Map.of()))
                .toList();
        return ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).withDetails(FieldError.details(errors));
    }

    /** Gives the 500 that says nothing but an id, and logs the cause with it. */
    ErrorEnvelope internal(Throwable cause, String where) {
        String id = ids.get();
        LOG.error("{} failed; the client was told the id {}", where, id, cause);
        return ErrorEnvelope.of(ErrorCode.INTERNAL_ERROR).withDetails("{\"id\":\"" + id + "\"}");
    }
}
