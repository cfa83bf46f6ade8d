package dev.mizan.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A method, prepared once to be called on any bean that has it. Immutable. */
public final class Invocation {

    private static final MethodType TYPE = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final MethodHandle handle;

    private Invocation(MethodHandle handle) {
        this.handle = handle;
    }

    /**
     * Prepares a method of the bean's class or of an interface of it.
     *
     * @throws IllegalStateException if it cannot be made accessible
     */
    public static Invocation of(Method method) {
        try {
            method.setAccessible(true);
            return new Invocation(MethodHandles.lookup()
                    .unreflect(method)
                    .asFixedArity()
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(TYPE));
        } catch (IllegalAccessException | RuntimeException refused) {
            throw new IllegalStateException(
                    "The method " + method + " cannot be called. Open its package to Mizan, or make it public.",
                    refused);
        }
    }

    /**
     * Calls the method.
     *
     * @return its result, null for {@code void}
     * @throws Throwable whatever the method throws
     */
    public @Nullable Object call(Object bean, @Nullable Object[] arguments) throws Throwable {
        return (Object) handle.invokeExact(bean, arguments);
    }
}
