package dev.mizan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A script in {@code src/test/js}, by which what Java does is compared with what JavaScript does. */
public final class NodeScript {

    private final String name;

    /** @param name the file, {@code cacheKeys.mjs} */
    public NodeScript(String name) {
        this.name = name;
    }

    /** Skips a test where what the script needs is not there; {@code make test} has it, so that there nothing is skipped. */
    public static void needs(Path file, String madeBy) {
        assumeThat(System.getenv("MIZAN_REPORTS") != null || Files.exists(file))
                .as(madeBy)
                .isTrue();
    }

    /** Runs it and gives the lines that it writes. The input may be large: it is written as it is made. */
    public List<String> lines(Stream<String> input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.createTempFile("mizan-in", ".jsonl");
        Path out = Files.createTempFile("mizan-out", ".jsonl");
        try {
            write(in, input.iterator());
            List<String> command = new ArrayList<>(List.of("node", "src/test/js/" + name));
            command.addAll(Arrays.asList(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor()).as("node's exit").isZero();
            return Files.readAllLines(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    private static void write(Path file, Iterator<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            while (lines.hasNext()) {
                writer.write(lines.next());
                writer.newLine();
            }
        }
    }
}
