package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.mizan.Client;
import dev.mizan.Patch;
import dev.mizan.Redirect;
import dev.mizan.Upload;
import dev.mizan.function.MistakeException;
import dev.mizan.function.Registry;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A type that has no form on the wire")
class UnrepresentableTypesTest {

    record Point(int x, int y) {}

    record Unwrapped(@JsonUnwrapped Point point) {}

    record Any(@JsonAnyGetter Map<String, String> rest) {}

    record Raw(@JsonRawValue String json) {}

    record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

    record AsText(
            @JsonFormat(shape = JsonFormat.Shape.STRING) int number) {}

    record Hidden(int shown, @JsonIgnore int hidden) {}

    record Holder(Object anything) {}

    record Patched(Patch<String> text) {}

    record ShelfContext() {}

    record Stored(List<Upload> files) {}

    record Page<T>(List<T> items) {}

    interface Open {}

    sealed interface Clash {}

    record Member(String type) implements Clash {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    sealed interface ByClass {}

    record OneClass(int a) implements ByClass {}

    sealed interface WithEnum {}

    enum Constant implements WithEnum {
        ONE
    }

    @SuppressWarnings("rawtypes")
    static class Functions {

        @Client
        public Object anything() {
            return "";
        }

        @Client
        public Holder holder() {
            return new Holder("");
        }

        @Client
        public List<?> wildcard() {
            return List.of();
        }

        @Client
        public List<? extends Point> bounded() {
            return List.of();
        }

        @Client
        public List raw() {
            return List.of();
        }

        @Client
        public Page rawPage() {
            return new Page<>(List.of());
        }

        @Client
        public Page<@Nullable String> nullableArgument() {
            return new Page<>(List.of());
        }

        @Client
        public @Nullable Unwrapped unwrapped() {
            return null;
        }

        @Client
        public @Nullable Upload upload() {
            return null;
        }

        @Client
        public @Nullable Stored uploads() {
            return null;
        }

        @Client
        public @Nullable Any any() {
            return null;
        }

        @Client
        public @Nullable Raw rawValue() {
            return null;
        }

        @Client
        public @Nullable Formatted formatted() {
            return null;
        }

        @Client
        public @Nullable AsText asText() {
            return null;
        }

        @Client
        public void hidden(Hidden value) {}

        @Client
        public @Nullable Open open() {
            return null;
        }

        @Client
        public @Nullable Clash clash() {
            return null;
        }

        @Client
        public @Nullable ByClass byClass() {
            return null;
        }

        @Client
        public @Nullable WithEnum withEnum() {
            return null;
        }

        @Client
        public @Nullable Date date() {
            return null;
        }

        @Client
        public @Nullable ZonedDateTime zoned() {
            return null;
        }

        @Client
        public Map<Point, String> keys() {
            return Map.of();
        }

        @Client
        public @Nullable Patched patched() {
            return null;
        }

        @Client
        public void patches(List<Patch<String>> value) {}

        @Client(ShelfContext.class)
        public Redirect redirectingRead() {
            return Redirect.to("/");
        }

        @Client
        public List<Redirect> redirects() {
            return List.of();
        }

        @Client
        public void redirected(Redirect value) {}

        @Client
        public Thread thread() {
            return Thread.currentThread();
        }
    }

    private static List<Method> methods(String name) {
        return Stream.of(Functions.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            anything         | Functions.anything         | JsonNode
            holder           | Holder.anything            | JsonNode
            wildcard         | Functions.wildcard         | wildcard
            bounded          | Functions.bounded          | List<Shape>
            raw              | Functions.raw              | type arguments
            rawPage          | Functions.rawPage          | type arguments
            nullableArgument | Functions.nullableArgument | component of Page
            unwrapped        | Unwrapped.point            | Nest it
            any              | Functions.any              | component of type Map
            rawValue         | Raw.json                   | @JsonValue
            formatted        | Formatted.day              | ISO-8601
            asText           | AsText.number              | only a long
            hidden           | Hidden                     | record of its own
            open             | Functions.open             | sealed interface
            clash            | Member.type                | Rename the component
            byClass          | ByClass                    | use = NAME
            withEnum         | WithEnum                   | Write a record
            date             | Functions.date             | write Instant
            zoned            | Functions.zoned            | OffsetDateTime
            keys             | Functions.keys             | list of records
            patched          | Patched.text               | for arguments
            upload           | Functions.upload           | Give the address
            uploads          | Stored.files               | Give the address
            patches          | Functions.patches(value)   | for arguments
            redirectingRead  | Functions.redirectingRead  | a function that is no read
            redirects        | Functions.redirects        | Return it itself
            redirected       | Functions.redirected(value) | Return it itself
            thread           | Functions.thread           | Write a record
            """)
    @DisplayName("is said with its place and what to write instead")
    void said(String function, String where, String mend) {
        Registry registry = Registry.of(methods(function));
        assertThatThrownBy(() -> SchemaBuilder.build(registry))
                .isInstanceOf(MistakeException.class)
                .hasMessageContaining(where + ": ")
                .hasMessageContaining(mend);
    }

    @Test
    @DisplayName("is said together with all others")
    void allAtOnce() {
        Registry registry = Registry.of(List.of(Functions.class.getDeclaredMethods()));
        assertThatThrownBy(() -> SchemaBuilder.build(registry))
                .isInstanceOfSatisfying(
                        MistakeException.class, e -> assertThat(e.found()).hasSizeGreaterThanOrEqualTo(26));
    }
}
