package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The repository's {@code tsc}, strict, over the sources of the client packages. Without {@code node_modules} the tests
 * that need it are skipped, unless {@code make test} runs them, which installs it.
 */
final class TypeScriptCompiler {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path MODULES = ROOT.resolve("node_modules");
    private static final String OPTIONS = """
            {
              "compilerOptions": {
                "strict": true,
                "exactOptionalPropertyTypes": true,
                "noUncheckedIndexedAccess": true,
                "noUnusedLocals": true,
                "noUnusedParameters": true,
                "noImplicitOverride": true,
                "verbatimModuleSyntax": true,
                "isolatedModules": true,
                "skipLibCheck": true,
                "noEmit": true,
                "allowImportingTsExtensions": true,
                "target": "es2022",
                "lib": ["es2023", "dom", "dom.iterable"],
                "module": "esnext",
                "moduleResolution": "bundler",
                "jsx": "react-jsx",
                "types": ["node"],
                "paths": {
                  "mizan-runtime": ["PACKAGES/mizan-runtime/src/index.ts"],
                  "mizan-runtime/upload": ["PACKAGES/mizan-runtime/src/upload.ts"],
                  "mizan-runtime/validation": ["PACKAGES/mizan-runtime/src/validation.ts"],
                  "mizan-forms": ["PACKAGES/mizan-forms/src/index.ts"],
                  "mizan-forms/*": ["PACKAGES/mizan-forms/src/*.ts"],
                  "mizan-react": ["PACKAGES/mizan-react/src/index.ts"],
                  "mizan-vue": ["PACKAGES/mizan-vue/src/index.ts"],
                  "mizan-svelte": ["PACKAGES/mizan-svelte/src/index.ts"]
                }
              },
              "include": ["**/*.ts", "**/*.tsx"]
            }
            """;

    private final Path project;

    /** Starts a project in an empty folder of this name. */
    TypeScriptCompiler(String name) throws IOException {
        project = Path.of("target/typescript", name);
        if (Files.exists(project)) {
            try (Stream<Path> files = Files.walk(project)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(project);
        String packages = ROOT.resolve("packages").toUri().getPath();
        Files.writeString(
                project.resolve("tsconfig.json"),
                OPTIONS.replace(
                        "PACKAGES", packages.substring(0, packages.length() - (packages.endsWith("/") ? 1 : 0))));
    }

    /** Adds a file. */
    TypeScriptCompiler with(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Adds files to a folder. */
    TypeScriptCompiler with(String folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            with(folder + "/" + file.getKey(), file.getValue());
        }
        return this;
    }

    /**
     * Gives the errors, one line each.
     *
     * @param compiler the repository's, {@code typescript}, or the name of a workspace in {@code src/test/ts}
     */
    List<String> errors(String compiler) throws IOException, InterruptedException {
        Path tsc = modules(compiler).resolve("typescript/bin/tsc");
        if (System.getenv("MIZAN_REPORTS") == null) {
            assumeThat(tsc).as("npm ci in the root of the repository brings it").exists();
        }
        assertThat(tsc).exists();
        Process process = new ProcessBuilder("node", tsc.toString(), "--pretty", "false", "-p", ".")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        List<String> errors =
                output.lines().filter(line -> line.contains("error")).toList();
        assertThat(exit == 0).as(output).isEqualTo(errors.isEmpty());
        return errors;
    }

    private static Path modules(String compiler) {
        return compiler.equals("typescript")
                ? MODULES
                : Path.of("src/test/ts", compiler, "node_modules").toAbsolutePath();
    }
}
