package dev.mizan.schema;

import dev.mizan.schema.WireType.Variable;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a member's type variables are in terms of its union's: {@code Ok<V> implements Result<V>}. */
final class UnionMembers {

    private UnionMembers() {}

    static List<WireType> arguments(Class<?> union, Class<?> member, String where) {
        Scope scope = Scope.inside(member);
        List<WireType> arguments = new ArrayList<>();
        for (TypeVariable<?> own : member.getTypeParameters()) {
            String name = inUnion(union, scope, own);
            if (name == null) {
                throw new Unrepresentable(
                        where,
                        member.getSimpleName(),
                        "its type variable " + own.getName()
                                + " is none of the union's. Give the union that variable.");
            }
            arguments.add(new Variable(name));
        }
        return arguments;
    }

    private static @Nullable String inUnion(Class<?> union, Scope scope, TypeVariable<?> own) {
        for (TypeVariable<?> variable : union.getTypeParameters()) {
            Scope.Declared bound = scope.bound().get(variable);
            if (bound != null && bound.resolved().type().getType().equals(own)) {
                return variable.getName();
            }
        }
        return null;
    }
}
