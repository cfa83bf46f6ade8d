package dev.mizan.function;

import dev.mizan.Caller;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.function.FunctionParameter.Role;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where each parameter of a function comes from. */
final class ParameterReader {

    /** What makes a read's content depend on who asks. */
    private static final Set<Class<?>> CALLER = Set.of(Caller.class, Principal.class);

    private final Mistakes mistakes;

    ParameterReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static boolean takesCaller(Method method) {
        return Stream.of(method.getParameterTypes()).anyMatch(CALLER::contains);
    }

    List<FunctionParameter> of(Method method, @Nullable ContextDefinition context, boolean affects) {
        List<FunctionParameter> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            String where = Mistakes.where(method, parameter.getName());
            Optional<Role> role = injected(parameter, where, affects);
            if (role.isEmpty()) {
                role = context == null ? argument(parameter, where) : component(parameter, where, context);
            }
            role.ifPresent(
                    it -> parameters.add(new FunctionParameter(parameters.size(), parameter.getName(), it, parameter)));
        }
        return parameters;
    }

    private Optional<Role> injected(Parameter parameter, String where, boolean affects) {
        Class<?> type = parameter.getType();
        if (type == Invalidations.class && !affects) {
            mistakes.add(Mistake.INVALIDATIONS_WITHOUT_AFFECTS, where);
        }
        return CALLER.contains(type) || type == Invalidations.class
                ? Optional.of(new Role.Injected(type))
                : Optional.empty();
    }

    private Optional<Role> argument(Parameter parameter, String where) {
        if (!WireNames.isName(parameter.getName())) {
            mistakes.add(Mistake.INVALID_PARAMETER_NAME, where, parameter.getName());
        }
        new UploadChecks(mistakes).check(parameter, where);
        boolean nullable = Nullness.isNullable(parameter);
        Optional<Object> value = new Defaults(mistakes)
                .check(where, parameter.getType(), nullable, parameter.getAnnotation(Default.class));
        return Optional.of(new Role.Argument(nullable, value));
    }

    private Optional<Role> component(Parameter parameter, String where, ContextDefinition context) {
        String record = context.type().getSimpleName();
        if (parameter.isAnnotationPresent(Default.class)) {
            mistakes.add(Mistake.DEFAULT_ON_READ_PARAMETER, where, record);
        }
        Class<?> type = parameter.getType();
        if (type == context.type()) {
            return Optional.of(new Role.WholeContext());
        }
        Optional<ContextParameter> component = context.parameter(parameter.getName());
        if (component.isEmpty()) {
            String components =
                    context.parameters().stream().map(ContextParameter::name).collect(Collectors.joining(", "));
            mistakes.add(
                    Mistake.UNKNOWN_READ_PARAMETER, where, record, components.isEmpty() ? "it has none" : components);
            return Optional.empty();
        }
        Class<?> expected = component.get().type().javaType();
        if (type != expected) {
            mistakes.add(Mistake.READ_PARAMETER_TYPE, where, type.getSimpleName(), record, expected.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(new Role.ContextComponent(component.get()));
    }
}
