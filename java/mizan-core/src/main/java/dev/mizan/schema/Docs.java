package dev.mizan.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The Javadoc of one type, as Markdown: the annotation processor writes it beside the class, code generation reads it.
 *
 * <p>A type's Javadoc is the resource {@code META-INF/mizan/docs/<binary name>.properties}, UTF-8, in the format of
 * {@link Properties}, keys sorted: {@code type}; {@code component.<name>} of a record; {@code constant.<name>} of an
 * enumeration; {@code method.<name>} of functions and of methods without parameters; and
 * {@code parameter.<method>.<name>} of a function. What has no Javadoc has no key, and a type without any has no resource.
 *
 * <p>Immutable and thread-safe. Every text that is not there is empty.
 */
public final class Docs {

    private static final Docs NONE = new Docs(Map.of());

    private final Map<String, String> texts;

    private Docs(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Gives a builder of a type's Javadoc. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name of the resource that holds a type's Javadoc, by the type's {@linkplain Class#getName() binary name}. */
    public static String resourceName(String binaryName) {
        return "META-INF/mizan/docs/" + binaryName + ".properties";
    }

    /**
     * Reads the Javadoc of a type from the resource beside its class.
     *
     * @throws UncheckedIOException if the resource is there and cannot be read
     */
    public static Docs of(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null) {
            return NONE;
        }
        try (InputStream in = loader.getResourceAsStream(resourceName(type.getName()))) {
            return in == null ? NONE : read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the Javadoc index of " + type.getName(), e);
        }
    }

    private static Docs read(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return new Docs(texts);
    }

    /** Writes these texts in the format that {@link #of} reads: the same bytes for the same texts. */
    public void writeTo(Writer out) throws IOException {
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            out.write(entry.getKey() + "=" + escape(entry.getValue()) + "\n");
        }
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\f", "\\f");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The Javadoc of the type itself. */
    public String type() {
        return text("type");
    }

    /** The {@code @param} text of a record's component. */
    public String component(String name) {
        return text("component." + name);
    }

    /** The Javadoc of an enumeration's constant. */
    public String constant(String name) {
        return text("constant." + name);
    }

    /** The Javadoc of a function, of a getter or of another method without parameters. */
    public String method(String name) {
        return text("method." + name);
    }

    /** The {@code @param} text of a function's parameter. */
    public String parameter(String method, String name) {
        return text("parameter." + method + "." + name);
    }

    private String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** Collects the Javadoc of one type; an empty text is left out. Not thread-safe. */
    public static final class Builder {

        private final Map<String, String> texts = new TreeMap<>();

        private Builder() {}

        /** Sets the Javadoc of the type itself. */
        public Builder type(String text) {
            return put("type", text);
        }

        /** Sets the text of a record's component. */
        public Builder component(String name, String text) {
            return put("component." + name, text);
        }

        /** Sets the Javadoc of an enumeration's constant. */
        public Builder constant(String name, String text) {
            return put("constant." + name, text);
        }

        /** Sets the Javadoc of a function or of a method without parameters. */
        public Builder method(String name, String text) {
            return put("method." + name, text);
        }

        /** Sets the text of a function's parameter. */
        public Builder parameter(String method, String name, String text) {
            return put("parameter." + method + "." + name, text);
        }

        /** Gives what was collected so far. */
        public Docs build() {
            return new Docs(new TreeMap<>(texts));
        }

        private Builder put(String key, String text) {
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
            return this;
        }
    }
}
