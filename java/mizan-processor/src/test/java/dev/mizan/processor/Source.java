package dev.mizan.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.mizan.function.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source file {@code shop/Shop.java}, compiled with all processors. The one line that they are to complain about is marked
 * with {@code // <-}.
 */
record Source(String text) {

    private static final String MARK = "// <-";
    private static final String HEADER = "package shop; import dev.mizan.*; import dev.mizan.Default;"
            + " import jakarta.annotation.security.*; import java.math.*; import java.time.*; import java.util.*;"
            + " import org.jspecify.annotations.*; ";

    /** The declarations of the file; imports are made for them, on the line of the first. */
    static Source of(String declarations) {
        return new Source(HEADER + declarations);
    }

    static Compilation compile(JavaFileObject... files) {
        return javac().withOptions("-parameters", "-Xlint:all,-processing,-serial,-options")
                .withProcessors(new DeclarationProcessor(), new ApplicationProcessor(), new DocsProcessor())
                .compile(files);
    }

    Compilation compile() {
        return compile(JavaFileObjects.forSourceString("shop.Shop", text));
    }

    /** Asserts that there is this one mistake, at the marked line and on this text of it, and that the message helps. */
    void hasOnly(Mistake mistake, String element, String... words) {
        List<Diagnostic<? extends JavaFileObject>> found = compile().diagnostics();
        assertThat(found).as("diagnostics").hasSize(1);
        Diagnostic<? extends JavaFileObject> diagnostic = found.get(0);
        assertThat(diagnostic.getMessage(Locale.ROOT)).contains(words).endsWith("[" + mistake + "]");
        assertThat(diagnostic.getKind())
                .isEqualTo(
                        mistake.severity() == Mistake.Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING);
        assertThat(diagnostic.getLineNumber()).as("line").isEqualTo(markedLine());
        assertThat(text.substring((int) diagnostic.getPosition()))
                .as("marked source")
                .startsWith(element);
    }

    void isRight() {
        assertThat(compile().diagnostics()).isEmpty();
    }

    private long markedLine() {
        List<String> lines = text.lines().toList();
        int[] marked = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(MARK))
                .toArray();
        assertThat(marked).as("marked lines").hasSize(1);
        return marked[0] + 1L;
    }
}
