package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mizan.function.MistakeException.Found;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One wrong class for each mistake; the wrong classes are in {@link Wrong}, named after their mistake. */
class MistakesTest {

    /** What the registry cannot see, with who does. */
    private static final Set<Mistake> SEEN_BY_OTHERS = EnumSet.of(
            Mistake.AMBIGUOUS_NARROWING, // the processor, which warns
            Mistake.ERROR_IS_NO_EXCEPTION, // the processor: no throws clause can name such a type
            Mistake.PROTOTYPE_BEAN, // the starter
            Mistake.HIDDEN_BY_PROXY, // the starter
            Mistake.METHOD_SECURITY_OFF, // the starter
            Mistake.GUARD_ON_CONTEXT, // the starter
            Mistake.IGNORED_ACCESS); // the starter

    @TestFactory
    Stream<DynamicTest> the_registry_reports() {
        return EnumSet.complementOf(EnumSet.copyOf(SEEN_BY_OTHERS)).stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> {
                    MistakeException reported = catchThrowableOfType(
                            MistakeException.class, () -> Registry.of(methodsOf(Wrong.classesFor(mistake))));

                    assertThat(reported).as("a wrong class for " + mistake).isNotNull();
                    assertThat(reported.found()).extracting(Found::mistake).containsOnly(mistake);
                }));
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void every_message_says_where_and_names_itself(Mistake mistake) {
        Object[] arguments = new Object[mistake.arguments()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = "<" + i + ">";
        }

        String message = mistake.message(arguments);

        assertThat(message)
                .startsWith("<0>")
                .endsWith("[" + mistake.name() + "]")
                .doesNotContain("''");
        for (Object argument : arguments) {
            assertThat(message).contains(argument.toString());
        }
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        MistakeException reported = catchThrowableOfType(
                MistakeException.class,
                () -> Registry.of(methodsOf(List.of(
                        Wrong.classesFor(Mistake.VOID_READ).get(0),
                        Wrong.classesFor(Mistake.FINAL_METHOD).get(0)))));

        assertThat(reported.found())
                .extracting(Found::mistake)
                .containsExactlyInAnyOrder(Mistake.VOID_READ, Mistake.FINAL_METHOD);
        assertThat(reported).hasMessageContaining("VoidRead.nothing").hasMessageContaining("FinalMethod.run");
    }

    static List<Method> methodsOf(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }
}
