package dev.mizan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {

    interface Shelf {}

    @Test
    void isWrittenSortedAndWithoutTextsThatAreEmpty() throws IOException {
        Docs docs = Docs.builder()
                .type("A shelf.\n\nIn *two* lines.")
                .parameter("put", "book", "what to put")
                .method("put", "Puts a book.")
                .method("get", "")
                .constant("TOP", "the highest")
                .component("page", "counted from 1")
                .build();

        assertThat(written(docs)).isEqualTo("""
                component.page=counted from 1
                constant.TOP=the highest
                method.put=Puts a book.
                parameter.put.book=what to put
                type=A shelf.\\n\\nIn *two* lines.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                " leading",
                "a\nb\r\tc",
                "back\\slash \\u0041",
                "key = value : # !",
                "größer · 本 · \uD83D\uDE00",
                "trailing "
            })
    void comesBackAsItWasWritten(String text) throws Exception {
        Docs docs = Docs.builder()
                .type(text)
                .component("a", text)
                .constant("B", text)
                .method("c", text)
                .parameter("d", "e", text)
                .build();

        Docs read = Docs.of(classWithResource(written(docs)));

        assertThat(read.type()).isEqualTo(text);
        assertThat(read.component("a")).isEqualTo(text);
        assertThat(read.constant("B")).isEqualTo(text);
        assertThat(read.method("c")).isEqualTo(text);
        assertThat(read.parameter("d", "e")).isEqualTo(text);
    }

    @Test
    void isEmptyWithoutAResource() throws Exception {
        Docs docs = Docs.of(classWithResource(null));

        assertThat(docs.isEmpty()).isTrue();
        assertThat(docs.type()).isEmpty();
        assertThat(docs.method("toString")).isEmpty();
        assertThat(Docs.of(String.class).isEmpty()).isTrue();
    }

    private static String written(Docs docs) throws IOException {
        StringWriter out = new StringWriter();
        docs.writeTo(out);
        return out.toString();
    }

    /** Loads {@link Shelf} anew, with a resource beside it that holds this text. */
    private static Class<?> classWithResource(@Nullable String text) throws Exception {
        String name = Shelf.class.getName();
        try (InputStream in = Shelf.class.getResourceAsStream("DocsTest$Shelf.class")) {
            byte[] bytes = in.readAllBytes();
            return new ClassLoader(null) {
                @Override
                protected Class<?> findClass(String wanted) {
                    return defineClass(name, bytes, 0, bytes.length);
                }

                @Override
                public @Nullable InputStream getResourceAsStream(String wanted) {
                    return text == null || !wanted.equals("META-INF/mizan/docs/" + name + ".properties")
                            ? null
                            : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            }.loadClass(name);
        }
    }
}
