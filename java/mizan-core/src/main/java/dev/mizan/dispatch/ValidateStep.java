package dev.mizan.dispatch;

import dev.mizan.OnSubmit;
import dev.mizan.form.RuleMessages;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what Jakarta Validation's constraints ask of arguments and of a context's components. */
final class ValidateStep {

    private static final Class<?>[] EVERYTHING = {Default.class, OnSubmit.class};
    private static final Map<String, String> OWN_MESSAGES = Map.of(
            "Required", "must be filled in",
            "Type", "is not of the right kind",
            "UploadSize", "the file is too large",
            "UploadType", "files of this type are not taken");

    private final @Nullable Validator validator;
    private final Optional<RuleMessages> messages;
    private final ViolationPath paths;
    private final Set<Method> constrainedMethods = new HashSet<>();
    private final Set<Class<?>> constrainedRecords = new HashSet<>();

    ValidateStep(
            Optional<ValidatorFactory> factory,
            PropertyNames names,
            Iterable<FunctionDefinition> functions,
            Iterable<ContextDefinition> contexts) {
        validator = factory.map(ValidateStep::valueFree).orElse(null);
        messages = factory.map(ValidatorFactory::getMessageInterpolator).map(RuleMessages::new);
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
                .constraintValidatorFactory(new BoundedPatterns(factory.getConstraintValidatorFactory()))
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
        List<FieldError> errors = errors(function, bean, arguments, EVERYTHING);
        return outcome(arguments, errors);
    }

    /** Finds what is wrong with the arguments of a function, but for what is checked only when it is called. */
    List<FieldError> errorsBeforeSubmit(FunctionDefinition function, Object bean, @Nullable Object[] arguments) {
        return errors(function, bean, arguments, Default.class);
    }

    /** Finds all that is wrong with the arguments of a function. */
    List<FieldError> errors(FunctionDefinition function, Object bean, @Nullable Object[] arguments) {
        return errors(function, bean, arguments, EVERYTHING);
    }

    /** Words an error that is no constraint's. */
    String message(String code) {
        return messages.flatMap(it -> it.named("dev.mizan.form." + code + ".message"))
                .orElseGet(() -> OWN_MESSAGES.getOrDefault(code, code));
    }

    private List<FieldError> errors(
            FunctionDefinition function, Object bean, @Nullable Object[] arguments, Class<?>... groups) {
        return validator == null || !constrainedMethods.contains(function.method())
                ? List.of()
                : errors(
                        validator.forExecutables().validateParameters(bean, function.method(), arguments, groups),
                        null,
                        arguments);
    }

    /** Checks the components of a context. */
    Outcome<ContextInstance> check(ContextInstance instance) {
        Record record = instance.record();
        return validator == null || !constrainedRecords.contains(record.getClass())
                ? Outcome.passed(instance)
                : outcome(instance, errors(validator.validate(record), record, new Object[0]));
    }

    private static <T> Outcome<T> outcome(T checked, List<FieldError> errors) {
        return errors.isEmpty() ? Outcome.passed(checked) : refused(errors);
    }

    private static <T> Outcome<T> refused(List<FieldError> errors) {
        return Outcome.refused(ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).withDetails(FieldError.details(errors)));
    }

    private <B> List<FieldError> errors(
            Set<ConstraintViolation<B>> violations, @Nullable Object root, @Nullable Object[] arguments) {
        return violations.stream()
                .map(it -> error(it, root, arguments))
                .distinct()
                .sorted(FieldError.ORDER)
                .toList();
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
