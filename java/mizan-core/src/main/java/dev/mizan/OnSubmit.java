package dev.mizan;

/**
 * A group of Jakarta Validation for constraints that are checked only when a function is called, never by
 * {@code validate/}: those that would tell a stranger what exists, or cost too much to ask at every keystroke.
 *
 * <p>{@snippet :
 * record SignUp(@Email String email, @Unused(groups = OnSubmit.class) String name) {}
 * }
 *
 * <p>Whoever calls a function is checked against {@code jakarta.validation.groups.Default} and this group, in no order.
 */
public interface OnSubmit {}
