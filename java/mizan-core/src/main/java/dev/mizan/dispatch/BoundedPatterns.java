package dev.mizan.dispatch;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Has {@code @Pattern} checked by a matcher that gives up: an expression that goes back and tries again without end makes a
 * value invalid, and never keeps a thread. All other constraints are checked as ever.
 */
final class BoundedPatterns implements ConstraintValidatorFactory {

    private final ConstraintValidatorFactory delegate;

    BoundedPatterns(ConstraintValidatorFactory delegate) {
        this.delegate = delegate;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
        T validator = delegate.getInstance(key);
        // providers ask for their own class, and use what its interfaces have
        return checksPatterns(key)
                ? (T) Proxy.newProxyInstance(
                        key.getClassLoader(), key.getInterfaces(), new Bounded((ConstraintValidator<?, ?>) validator))
                : validator;
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
        delegate.releaseInstance(
                Proxy.isProxyClass(instance.getClass())
                                && Proxy.getInvocationHandler(instance) instanceof Bounded bounded
                        ? bounded.validator()
                        : instance);
    }

    private static boolean checksPatterns(Class<?> validator) {
        // a provider's own interface has the same two arguments as Jakarta's, which it extends
        return Arrays.stream(validator.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments())
                .anyMatch(arguments ->
                        arguments.length == 2 && arguments[0] == Pattern.class && arguments[1] == CharSequence.class);
    }

    /** Has the provider's own validator look at text that counts how often it is looked at. */
    private record Bounded(ConstraintValidator<?, ?> validator) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
            boolean checks = method.getName().equals("isValid") && arguments[0] instanceof CharSequence;
            if (checks) {
                String text = String.valueOf(arguments[0]);
                arguments[0] = new Counted(text, new Budget(text.length()));
            }
            try {
                return method.invoke(validator, arguments);
            } catch (InvocationTargetException thrown) {
                Throwable cause = thrown.getTargetException();
                if (checks && (cause instanceof Exhausted || cause instanceof StackOverflowError)) {
                    return false;
                }
                throw cause;
            }
        }
    }

    /** How many characters may be looked at: of a text of ordinary length each some hundred times. */
    private static final class Budget {

        private static final int LEAST = 100_000;
        private static final int PASSES = 100;

        private long left;

        Budget(int length) {
            left = LEAST + (long) PASSES * length;
        }

        void spend() {
            if (--left < 0) {
                throw new Exhausted();
            }
        }
    }

    private static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exhausted() {
            super("A pattern took too long", null, false, false);
        }
    }

    /** Text that counts how often it is looked at. */
    private record Counted(String text, Budget budget) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), budget);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
