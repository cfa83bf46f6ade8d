package dev.mizan.processor;

import com.google.testing.compile.Compilation;
import dev.mizan.Affects;
import dev.mizan.Client;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Loads what was compiled: classes, and the resources beside them. */
final class CompiledClasses extends ClassLoader {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> files = new TreeMap<>();

    private CompiledClasses() {
        super(CompiledClasses.class.getClassLoader());
    }

    static CompiledClasses of(Compilation compilation) {
        CompiledClasses loader = new CompiledClasses();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try (InputStream in = file.openInputStream()) {
                loader.files.put(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loader;
    }

    /** The methods that carry an annotation of Mizan. */
    List<Method> publishedMethods() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(CLASS))
                .flatMap(name -> Stream.of(load(name).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Client.class)
                        || method.getAnnotationsByType(Affects.class).length > 0)
                .toList();
    }

    private Class<?> load(String file) {
        try {
            return loadClass(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(name.replace('.', '/') + CLASS);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
