package dev.mizan.page;

import dev.mizan.function.JsonText;
import dev.mizan.json.Json;
import dev.mizan.json.UnwritableValueException;
import dev.mizan.json.ValueWriter;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes the props of pages, in Mizan's JSON whatever the application's own is like. Thread-safe. */
public final class PageProps {

    private static final byte[] NOTHING = {'{', '}'};

    private final Json json;
    private final Map<Class<?>, ValueWriter> writers = new ConcurrentHashMap<>();

    /** Writes them in this JSON. */
    public PageProps(Json json) {
        this.json = json;
    }

    /**
     * Gives the props that are the components of a record, each as its type is declared, and others beside them.
     *
     * @param others props by name; where the record has a component of that name, it is the prop
     * @throws UnwritablePropException if one has no form in JSON
     */
    public byte[] write(String page, Record props, Map<String, ? extends @Nullable Object> others) {
        Map<String, @Nullable Object> beside = new TreeMap<>(others);
        for (RecordComponent component : props.getClass().getRecordComponents()) {
            beside.remove(component.getName());
        }
        byte[] own = record(page, props);
        if (beside.isEmpty()) {
            return own;
        }
        byte[] more = write(page, beside);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(own, 0, own.length - 1);
        if (own.length > NOTHING.length) {
            object.write(',');
        }
        object.write(more, 1, more.length - 1);
        return object.toByteArray();
    }

    /**
     * Gives the props of these names, each as its own class is declared.
     *
     * @throws UnwritablePropException if one has no form in JSON
     */
    public byte[] write(String page, Map<String, ? extends @Nullable Object> props) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> prop : new TreeMap<String, @Nullable Object>(props).entrySet()) {
            String name = separator + JsonText.quoted(prop.getKey()) + ':';
            object.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            object.writeBytes(value(page, prop.getKey(), prop.getValue()));
            separator = ",";
        }
        return props.isEmpty() ? NOTHING.clone() : closed(object);
    }

    private byte[] record(String page, Record props) {
        try {
            return bytes(props);
        } catch (UnwritableValueException e) {
            throw new UnwritablePropException("The props of the page " + page, e);
        }
    }

    private byte[] value(String page, String name, @Nullable Object value) {
        if (value == null) {
            return "null".getBytes(StandardCharsets.US_ASCII);
        }
        try {
            return bytes(value);
        } catch (UnwritableValueException e) {
            throw new UnwritablePropException("The prop " + name + " of the page " + page, e);
        }
    }

    private byte[] bytes(Object value) {
        return writers.computeIfAbsent(value.getClass(), json::writer).write(value);
    }

    private static byte[] closed(ByteArrayOutputStream object) {
        object.write('}');
        return object.toByteArray();
    }
}
