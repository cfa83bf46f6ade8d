package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.codegen.OutputDirectory.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path folder;

    private Path out;
    private OutputDirectory directory;

    @BeforeEach
    void takesAFolderThatIsNotThereYet() {
        out = folder.resolve("src/mizan");
        directory = new OutputDirectory(out);
    }

    @Nested
    class Writing {

        @Test
        void makesTheFolderAndItsFiles() throws IOException {
            Changes changes = directory.write(Map.of("b.ts", text("b"), "a.ts", text("a")));

            assertThat(changes).isEqualTo(new Changes(List.of("a.ts", "b.ts"), List.of(), 0));
            assertThat(out.resolve("a.ts")).hasContent(text("a"));
            assertThat(names()).containsExactly("a.ts", "b.ts");
        }

        @Test
        void touchesOnlyWhatChanged() throws IOException {
            directory.write(Map.of("a.ts", text("a"), "b.ts", text("b")));
            Files.setLastModifiedTime(out.resolve("a.ts"), LONG_AGO);

            Changes changes = directory.write(Map.of("a.ts", text("a"), "b.ts", text("new")));

            assertThat(changes.written()).containsExactly("b.ts");
            assertThat(Files.getLastModifiedTime(out.resolve("a.ts"))).isEqualTo(LONG_AGO);
            assertThat(out.resolve("b.ts")).hasContent(text("new"));
        }

        @Test
        void replacesAFileAsAWhole() throws IOException {
            directory.write(Map.of("a.ts", text("old")));
            try (Stream<String> readerOfTheOld = Files.lines(out.resolve("a.ts"))) {
                directory.write(Map.of("a.ts", text("new")));

                // An open reader keeps the old file: the new one took its name, it did not overwrite its bytes.
                assertThat(readerOfTheOld.toList()).contains("old");
            }
        }

        @Test
        void refusesToOverwriteWhatMizanDidNotMakeAndThenWritesNothing() throws IOException {
            Files.createDirectories(out);
            Files.writeString(out.resolve("b.ts"), "export const mine = 1\n");

            assertThatThrownBy(() -> directory.write(Map.of("a.ts", text("a"), "b.ts", text("b"))))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("b.ts was not made by Mizan");
            assertThat(names()).containsExactly("b.ts");
        }
    }

    @Nested
    class Sweeping {

        @Test
        void removesWhatAnEarlierRunMade() throws IOException {
            directory.write(Map.of("a.ts", text("a"), "gone.ts", text("gone")));

            assertThat(directory.write(Map.of("a.ts", text("a"))))
                    .isEqualTo(new Changes(List.of(), List.of("gone.ts"), 1));
            assertThat(names()).containsExactly("a.ts");
        }

        @Test
        void leavesEverythingElseAlone() throws IOException {
            Files.createDirectories(out.resolve("other.ts"));
            Files.writeString(out.resolve("mine.ts"), "export const mine = 1\n");
            Files.writeString(out.resolve("quoted.ts"), "\n" + text("not the first line"));
            Files.writeString(out.resolve("notes.md"), text("not TypeScript"));
            Files.writeString(out.resolve("empty.ts"), "");
            Path nested = Files.createDirectories(out.resolve("admin")).resolve("other.ts");
            Files.writeString(nested, text("another client, in a folder of its own"));

            directory.write(Map.of("a.ts", text("a")));

            assertThat(names())
                    .containsExactly("a.ts", "admin", "empty.ts", "mine.ts", "notes.md", "other.ts", "quoted.ts");
            assertThat(nested).exists();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(out)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(String body) {
        return ClientGenerator.FIRST_LINE + "\n" + body + "\n";
    }
}
