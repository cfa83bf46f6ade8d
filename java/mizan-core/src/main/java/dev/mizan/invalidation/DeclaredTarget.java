package dev.mizan.invalidation;

import dev.mizan.function.Affected;
import dev.mizan.function.Affected.Narrowing;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.ContextParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a declaration and a method's arguments make stale together. */
final class DeclaredTarget {

    private DeclaredTarget() {}

    /** Gives the target; an argument that cannot be a value of its component narrows nothing. */
    static Target of(Affected affected, @Nullable Object[] arguments, Optional<String> user) {
        ContextDefinition context = affected.context();
        Narrowing narrowing = affected.narrowing();
        if (narrowing instanceof Narrowing.ByRecord byRecord && arguments[byRecord.index()] instanceof Record record) {
            List<@Nullable Object> values = context.values(record);
            return areAccepted(context, values)
                    ? new Target.Instance(context, values, user)
                    : new Target.Broad(context, user);
        }
        if (narrowing instanceof Narrowing.ByArguments byArguments) {
            Map<ContextParameter, @Nullable Object> scope = scope(context, byArguments, arguments);
            return scope.isEmpty() ? new Target.Broad(context, user) : new Target.Scoped(context, scope, user);
        }
        return new Target.Broad(context, user);
    }

    private static Map<ContextParameter, @Nullable Object> scope(
            ContextDefinition context, Narrowing.ByArguments byArguments, @Nullable Object[] arguments) {
        Map<ContextParameter, @Nullable Object> scope = new LinkedHashMap<>();
        for (ContextParameter parameter : context.parameters()) {
            Integer index = byArguments.indexes().get(parameter);
            if (index != null && parameter.accepts(arguments[index])) {
                scope.put(parameter, arguments[index]);
            }
        }
        return scope;
    }

    static boolean areAccepted(ContextDefinition context, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!context.parameters().get(i).accepts(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
