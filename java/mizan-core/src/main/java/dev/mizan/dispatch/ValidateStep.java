package dev.mizan.dispatch;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what Jakarta Validation's constraints ask of arguments and of a context's components. */
final class ValidateStep {

    private final @Nullable Validator validator;
    private final ViolationPath paths;
    private final Set<Method> constrainedMethods = new HashSet<>();
    private final Set<Class<?>> constrainedRecords = new HashSet<>();

    ValidateStep(
            Optional<ValidatorFactory> factory,
            PropertyNames names,
            Iterable<FunctionDefinition> functions,
            Iterable<ContextDefinition> contexts) {
        validator = factory.map(ValidateStep::valueFree).orElse(null);
        paths = new ViolationPath(names);
        if (validator != null) {
            for (FunctionDefinition function : functions) {
                if (isConstrained(validator, function.method())) {
                    constrainedMethods.add(function.method());
                }
            }
            for (ContextDefinition context : contexts) {
                if (validator.getConstraintsForClass(context.type()).isBeanConstrained()) {
                    constrainedRecords.add(context.type());
                }
            }
        }
    }

    private static Validator valueFree(ValidatorFactory factory) {
        return factory.usingContext()
                .messageInterpolator(new ValueFreeMessages(factory.getMessageInterpolator()))
                .getValidator();
    }

    private static boolean isConstrained(Validator validator, Method method) {
        MethodDescriptor descriptor = validator
                .getConstraintsForClass(method.getDeclaringClass())
                .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        return descriptor != null && descriptor.hasConstrainedParameters();
    }

    /** Checks the arguments of a function. */
    Outcome<@Nullable Object[]> check(FunctionDefinition function, Object bean, @Nullable Object[] arguments) {
        return validator == null || !constrainedMethods.contains(function.method())
                ? Outcome.passed(arguments)
                : outcome(
                        arguments,
                        validator.forExecutables().validateParameters(bean, function.method(), arguments),
                        null,
                        arguments);
    }

    /** Checks the components of a context. */
    Outcome<ContextInstance> check(ContextInstance instance) {
        Record record = instance.record();
        return validator == null || !constrainedRecords.contains(record.getClass())
                ? Outcome.passed(instance)
                : outcome(instance, validator.validate(record), record, new Object[0]);
    }

    private <T, B> Outcome<T> outcome(
            T checked, Set<ConstraintViolation<B>> violations, @Nullable Object root, @Nullable Object[] arguments) {
        if (violations.isEmpty()) {
            return Outcome.passed(checked);
        }
        List<FieldError> errors = violations.stream()
                .map(it -> error(it, root, arguments))
                .distinct()
                .sorted(FieldError.ORDER)
                .toList();
        return Outcome.refused(ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).withDetails(FieldError.details(errors)));
    }

    private FieldError error(ConstraintViolation<?> violation, @Nullable Object root, @Nullable Object[] arguments) {
        return new FieldError(
                paths.of(violation.getPropertyPath(), root, arguments),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                violation.getMessage(),
                ConstraintAttributes.of(violation.getConstraintDescriptor()));
    }
}
