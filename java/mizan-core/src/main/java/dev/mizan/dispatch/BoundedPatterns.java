package dev.mizan.dispatch;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.regex.Matcher;
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
        // providers ask for their own class and use what Jakarta's interface has
        return checksPatterns(key) ? (T) new Bounded() : delegate.getInstance(key);
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
        if (!(instance instanceof Bounded)) {
            delegate.releaseInstance(instance);
        }
    }

    private static boolean checksPatterns(Class<?> validator) {
        return Arrays.stream(validator.getGenericInterfaces())
                .anyMatch(type -> type instanceof ParameterizedType parameterized
                        && parameterized.getRawType() == ConstraintValidator.class
                        && parameterized.getActualTypeArguments()[0] == Pattern.class
                        && parameterized.getActualTypeArguments()[1] == CharSequence.class);
    }

    private static final class Bounded implements ConstraintValidator<Pattern, CharSequence> {

        private java.util.regex.@Nullable Pattern pattern;

        @Override
        public void initialize(Pattern constraint) {
            int flags = 0;
            for (Pattern.Flag flag : constraint.flags()) {
                flags |= flag.getValue();
            }
            pattern = java.util.regex.Pattern.compile(constraint.regexp(), flags);
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null || pattern == null) {
                return true;
            }
            Matcher matcher = pattern.matcher(new Counted(value.toString(), new Budget(value.length())));
            try {
                return matcher.matches();
            } catch (Exhausted | StackOverflowError tooMuch) {
                return false;
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
