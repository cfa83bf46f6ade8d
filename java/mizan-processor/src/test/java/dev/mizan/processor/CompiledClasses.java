package dev.mizan.processor;

import com.google.testing.compile.Compilation;
import dev.mizan.Affects;
import dev.mizan.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Loads what was compiled. */
final class CompiledClasses extends ClassLoader {

    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    private CompiledClasses() {
        super(CompiledClasses.class.getClassLoader());
    }

    static CompiledClasses of(Compilation compilation) {
        CompiledClasses loader = new CompiledClasses();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                try (InputStream in = file.openInputStream()) {
                    loader.classes.put(name.replace('/', '.'), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return loader;
    }

    /** The methods that carry an annotation of Mizan. */
    List<Method> publishedMethods() {
        return classes.keySet().stream()
                .flatMap(name -> Stream.of(load(name).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Client.class)
                        || method.getAnnotationsByType(Affects.class).length > 0)
                .toList();
    }

    private Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
