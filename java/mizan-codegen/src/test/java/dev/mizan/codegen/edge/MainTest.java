package dev.mizan.codegen.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.JavaCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String CLOCK = """
            package shop;

            import dev.mizan.Client;

            class Clock {
                static { if (true) throw new IllegalStateException("initialised"); }
                record TimeContext() {}
                @Client(TimeContext.class) String time() { return null; }
            }
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void writesBothFilesForTheUsualBasePath() throws IOException {
        assertThat(run(CLOCK)).as(err).isZero();

        assertThat(out).startsWith("edge-manifest.json and mizan.vcl for /api/mizan in ");
        assertThat(folder.resolve("edge/edge-manifest.json"))
                .content()
                .contains("\"endpoint\" : \"/api/mizan/ctx/time/\"");
        assertThat(folder.resolve("edge/mizan.vcl")).content().contains("\"^(/api/mizan/ctx/)\"");
    }

    @Test
    void writesTheSameAgain() throws IOException {
        run(CLOCK);
        String first = Files.readString(folder.resolve("edge/edge-manifest.json"));

        assertThat(run(CLOCK, "--base-path", "/api/mizan")).isZero();

        assertThat(folder.resolve("edge/edge-manifest.json")).hasContent(first);
    }

    @Test
    void refusesAnotherThingThanABasePath() throws IOException {
        assertThat(run(CLOCK, "--base-path", "api/mizan/")).isEqualTo(2);

        assertThat(err).startsWith("The base path must begin with a slash, end without one");
        assertThat(folder.resolve("edge")).doesNotExist();
    }

    @Test
    void refusesWhatIsDeclaredWrongly() throws IOException {
        assertThat(run(CLOCK.replace("String time() { return null; }", "void time() {}")))
                .isEqualTo(2);

        assertThat(err).contains("Clock.time");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("edge"), "a file where the folder should be");

        assertThat(run(CLOCK)).isEqualTo(3);

        assertThat(err).startsWith("Cannot write to ");
    }

    @Test
    void namesWrongOptions() throws IOException {
        assertThat(run(CLOCK, "--more", "x")).isEqualTo(3);
        assertThat(err).startsWith("--more: no such option\n" + Options.USAGE);

        assertThat(run(CLOCK, "--base-path")).isEqualTo(3);
        assertThat(err).startsWith("--base-path: a value is missing\n");
    }

    private int run(String source, String... more) throws IOException {
        Path classes = JavaCompiler.compile(folder, Map.of("shop/Clock.java", source));
        List<String> arguments = new ArrayList<>(List.of(
                "--classes", classes.toString(), "--out", folder.resolve("edge").toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, MainTest.class.getClassLoader())) {
            return Main.commandLine(loader)
                    .run(
                            arguments,
                            new PrintStream(stdout, true, StandardCharsets.UTF_8),
                            new PrintStream(stderr, true, StandardCharsets.UTF_8));
        } finally {
            out = stdout.toString(StandardCharsets.UTF_8);
            err = stderr.toString(StandardCharsets.UTF_8);
        }
    }
}
