package dev.mizan.codegen;

import dev.mizan.codegen.OutputDirectory.Changes;
import dev.mizan.function.MistakeException;
import dev.mizan.function.Registry;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What compiled classes publish, ready to be written for any framework: from the command line as well as by an application
 * that runs. None of the classes is initialised.
 */
public final class CompiledClient {

    private final Registry registry;
    private final Optional<FormReader> forms;
    private final Schema schema;

    private CompiledClient(Registry registry, Optional<FormReader> forms) {
        this.registry = registry;
        this.forms = forms;
        this.schema = forms.map(reader -> SchemaBuilder.build(registry, reader.constraints()))
                .orElseGet(() -> SchemaBuilder.build(registry));
    }

    /**
     * Reads the classes.
     *
     * @param classes folders of class files, or jars, in which functions are looked for
     * @param loader loads them, and what they need
     * @throws MistakeException if something is declared wrongly
     * @throws GenerationException if a class cannot be loaded
     * @throws UncheckedIOException if a place cannot be read
     */
    public static CompiledClient of(List<Path> classes, ClassLoader loader) {
        return of(classes, loader, List.of());
    }

    /**
     * Reads the classes, and what they constrain.
     *
     * @param forms the locales of the texts that forms need, the default first; none for a client without forms
     * @throws MistakeException if something is declared wrongly
     * @throws GenerationException if a class cannot be loaded, or there is nothing on the class path that validates
     * @throws UncheckedIOException if a place cannot be read
     */
    public static CompiledClient of(List<Path> classes, ClassLoader loader, List<Locale> forms) {
        Registry registry = Registry.of(new MethodFinder(loader).find(classes));
        return new CompiledClient(
                registry, forms.isEmpty() ? Optional.empty() : Optional.of(FormReader.of(forms, loader)));
    }

    /**
     * Writes the client, as {@link OutputDirectory#write} does.
     *
     * @throws GenerationException if two declarations need the same name, or a file is in the way
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public Changes write(Target target, Path out) {
        Map<String, String> files = forms.map(reader -> ClientGenerator.generate(schema, target, reader.texts()))
                .orElseGet(() -> ClientGenerator.generate(schema, target));
        return new OutputDirectory(out).write(files);
    }

    /** What only the server can check although a client could check its like, each with its place and the reason. */
    public List<String> findings() {
        return forms.map(reader -> reader.constraints().findings()).orElse(List.of());
    }

    /** How many functions there are, reads among them. */
    public int functions() {
        return registry.functions().size();
    }

    /** How many contexts there are. */
    public int contexts() {
        return registry.contexts().size();
    }
}
