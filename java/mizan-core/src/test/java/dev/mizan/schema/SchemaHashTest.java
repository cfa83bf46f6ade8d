package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Default;
import dev.mizan.function.Registry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A schema's hash")
class SchemaHashTest {

    record Item(long id, String name) {}

    record PageContext(@Default("1") int page) {}

    record OtherContext() {}

    static class Original {
        @Client(PageContext.class)
        public List<Item> items(int page) {
            return List.of();
        }

        @Client
        @Affects(PageContext.class)
        public void rename(long id, String name) {}

        @Client(OtherContext.class)
        public int other() {
            return 0;
        }
    }

    static class WithAnotherRule {
        @Client(PageContext.class)
        @PermitAll
        public List<Item> items(PageContext page) {
            return List.of();
        }

        @Client
        @Affects(PageContext.class)
        @RolesAllowed("ADMIN")
        public void rename(long id, String name) {}

        @Client(OtherContext.class)
        public int other() {
            return 0;
        }
    }

    static class Changed {
        @Client(value = PageContext.class, name = "items")
        public List<@Nullable Item> nullable(int page) {
            return List.of();
        }

        @Client(value = PageContext.class, name = "items")
        public List<String> anotherType(int page) {
            return List.of();
        }

        @Client(name = "rename")
        @Affects(PageContext.class)
        public void anotherArgument(long id, String title) {}

        @Client(name = "rename")
        @Affects(PageContext.class)
        public void optionalArgument(long id, @Nullable String name) {}

        @Client(name = "rename")
        @Affects({PageContext.class, OtherContext.class})
        public void moreAffected(long id, String name) {}

        @Client(name = "rename")
        @Affects(PageContext.class)
        public int anotherResult(long id, String name) {
            return 0;
        }
    }

    @Test
    void is_sixteen_hexadecimal_digits() {
        assertThat(hash(methods(Original.class))).matches("[0-9a-f]{16}");
    }

    @Test
    void does_not_depend_on_the_order_in_which_methods_are_found() {
        List<Method> reversed = new ArrayList<>(methods(Original.class));
        Collections.reverse(reversed);
        assertThat(hash(reversed)).isEqualTo(hash(methods(Original.class)));
    }

    @Test
    void does_not_depend_on_who_may_call_nor_on_how_the_method_is_written() {
        assertThat(hash(methods(WithAnotherRule.class))).isEqualTo(hash(methods(Original.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nullable", "anotherType", "anotherArgument", "optionalArgument", "moreAffected", "anotherResult"
            })
    void changes_with_what_travels(String change) {
        Method changed = methods(Changed.class).stream()
                .filter(method -> method.getName().equals(change))
                .findFirst()
                .orElseThrow();
        String name = changed.getAnnotation(Client.class).name();
        List<Method> methods = new ArrayList<>(methods(Original.class));
        methods.removeIf(method -> method.getName().equals(name));
        methods.add(changed);
        assertThat(hash(methods)).isNotEqualTo(hash(methods(Original.class)));
    }

    private static List<Method> methods(Class<?> type) {
        return List.of(type.getDeclaredMethods());
    }

    private static String hash(List<Method> methods) {
        return SchemaBuilder.build(Registry.of(methods)).hash();
    }
}
