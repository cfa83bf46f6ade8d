package dev.mizan.function;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Finds the one access rule of a context, and reports reads that differ from it. */
final class ContextAccess {

    private final Mistakes mistakes;
    private final AccessRules rules;

    ContextAccess(Mistakes mistakes, AccessRules rules) {
        this.mistakes = mistakes;
        this.rules = rules;
    }

    Access of(Class<? extends Record> context, List<Method> reads) {
        Optional<Access> own = rules.declared(context);
        if (own.isPresent()) {
            for (Method read : reads) {
                rules.declared(read).ifPresent(access -> compare(read, access, context.getSimpleName(), own.get()));
            }
            return own.get();
        }
        if (reads.isEmpty()) {
            return new Access.Authenticated();
        }
        Method first = reads.get(0);
        Access access = rules.of(first);
        reads.forEach(read -> compare(read, rules.of(read), Mistakes.where(first), access));
        return access;
    }

    private void compare(Method read, Access access, String other, Access otherAccess) {
        if (!access.equals(otherAccess)) {
            mistakes.add(Mistake.MIXED_ACCESS, Mistakes.where(read), access, other, otherAccess);
        }
    }
}
