package dev.mizan.dispatch;

import jakarta.validation.MessageInterpolator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words messages without the rejected value: {@code ${validatedValue}} is empty whatever a message asks for. */
final class ValueFreeMessages implements MessageInterpolator {

    private final MessageInterpolator delegate;

    ValueFreeMessages(MessageInterpolator delegate) {
        this.delegate = delegate;
    }

    @Override
    public String interpolate(String template, Context context) {
        return delegate.interpolate(template, withoutValue(context));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return delegate.interpolate(template, withoutValue(context), locale);
    }

    /** A proxy, since interpolators ask their provider's own kind of context for more than the standard one has. */
    private static Context withoutValue(Context context) {
        return (Context) Proxy.newProxyInstance(
                context.getClass().getClassLoader(), interfaces(context.getClass()), (proxy, method, arguments) -> {
                    if (method.getName().equals("getValidatedValue")) {
                        return null;
                    }
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    private static Class<?>[] interfaces(@Nullable Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            interfaces.addAll(Set.of(at.getInterfaces()));
        }
        return interfaces.toArray(Class<?>[]::new);
    }
}
