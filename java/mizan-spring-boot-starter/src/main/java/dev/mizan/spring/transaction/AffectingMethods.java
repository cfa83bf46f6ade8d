package dev.mizan.spring.transaction;

import dev.mizan.function.Affected;
import dev.mizan.function.Registry;
import dev.mizan.spring.function.PublishedMethod;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** Finds what an intercepted method declares, also if it declares it on what it overrides. Thread-safe. */
final class AffectingMethods {

    private final Supplier<Optional<Registry>> registry;
    private final Map<Key, List<Affected>> known = new ConcurrentHashMap<>();

    /**
     * @param registry empty until the application is wired: what runs before that invalidates nothing, since nobody has read
     */
    AffectingMethods(Supplier<Optional<Registry>> registry) {
        this.registry = registry;
    }

    List<Affected> of(MethodInvocation invocation) {
        Optional<Registry> ready = registry.get();
        if (ready.isEmpty()) {
            return List.of();
        }
        @Nullable Object target = invocation.getThis();
        Class<?> type = target == null ? invocation.getMethod().getDeclaringClass() : target.getClass();
        return known.computeIfAbsent(new Key(invocation.getMethod(), type), key -> find(ready.get(), key));
    }

    private static List<Affected> find(Registry registry, Key key) {
        Method declared = PublishedMethod.affectsDeclaredBy(AopUtils.getMostSpecificMethod(key.method(), key.type()));
        return declared == null ? List.of() : registry.affects(declared);
    }

    private record Key(Method method, Class<?> type) {}
}
