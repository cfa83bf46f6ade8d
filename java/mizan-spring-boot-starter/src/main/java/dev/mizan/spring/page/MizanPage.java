package dev.mizan.spring.page;

import dev.mizan.form.FormFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A page of the front end, to be returned by a controller's method: which component, and what it shows. Immutable.
 *
 * <p>{@snippet :
 * @GetMapping("/products/{productId}")
 * MizanPage product(@PathVariable long productId) {
 *     return MizanPage.of("ProductPage").with(new ProductContext(productId));
 * }
 * }
 *
 * <p>Its contexts are read as the caller, under their access rules. The first one is what the page is about: unless the
 * page has a {@link #status} of its own, that context's error is the page's: a 404 makes it a 404, and a 401 or 403 sends
 * the caller wherever the application's security sends such callers. Errors of the others stay in their components.
 */
public final class MizanPage {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)*");
    private static final int MAX_NAME = 128;

    /** Headers that follow from what a page is; only that nothing may be stored is the page's to say. */
    private static final Set<String> DECIDED = Set.of(
            "cdn-cache-control",
            "cache-groups",
            "xkey",
            "etag",
            "expires",
            "content-type",
            "content-length",
            "x-mizan-shell");

    private final String name;
    private final Shown shown;

    /** What a page shows. Changed only while a page is made of another. */
    private static final class Shown {

        private final List<Record> contexts = new ArrayList<>();
        private final Map<String, @Nullable Object> props = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> publicProps = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Record allProps;
        private @Nullable HttpStatusCode status;
        private boolean cacheable;
        private boolean refusedForm;

        private Shown copy() {
            Shown copy = new Shown();
            copy.contexts.addAll(contexts);
            copy.props.putAll(props);
            copy.publicProps.putAll(publicProps);
            copy.headers.putAll(headers);
            copy.allProps = allProps;
            copy.status = status;
            copy.cacheable = cacheable;
            copy.refusedForm = refusedForm;
            return copy;
        }
    }

    private MizanPage(String name, Shown shown) {
        this.name = name;
        this.shown = shown;
    }

    private MizanPage changed(Consumer<Shown> change) {
        Shown copy = shown.copy();
        change.accept(copy);
        return new MizanPage(name, copy);
    }

    /**
     * Begins a page.
     *
     * @param name the name by which the front end's bundle knows it: words of letters, digits, {@code _} and {@code -},
     *     beginning with a letter and joined by slashes, 128 characters at most
     * @throws IllegalArgumentException if the name is not of that form
     */
    public static MizanPage of(String name) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A page's name is words of letters, digits, _ and -, joined by slashes, as in ProductPage. Name one that"
                            + " the front end's bundle has.");
        }
        return new MizanPage(name, new Shown());
    }

    /** Shows an instance of a context. The first is what the page is about; one that is named twice is read once. */
    public MizanPage with(Record context) {
        return changed(it -> it.contexts.add(context));
    }

    /**
     * Gives the component a prop. Browsers get it, whoever may see it; its class says how it is written.
     *
     * @throws IllegalStateException if the props are a record
     */
    public MizanPage prop(String prop, @Nullable Object value) {
        requireNamedProps();
        return changed(it -> it.props.put(prop, value));
    }

    /**
     * Gives the component a prop that depends on the page's address alone, so that a {@link #cacheable} page may have it.
     *
     * @throws IllegalStateException if the props are a record
     */
    public MizanPage publicProp(String prop, @Nullable Object value) {
        requireNamedProps();
        return changed(it -> it.publicProps.put(prop, value));
    }

    /**
     * Gives the component the record's components as its props, each written as its type is declared. A form that was refused
     * is a prop beside them, {@code form}, unless the record has a component of that name.
     *
     * @throws IllegalStateException if the page has props by name
     */
    public MizanPage props(Record all) {
        if (!shown.props.isEmpty() || !shown.publicProps.isEmpty()) {
            throw new IllegalStateException("The page " + name
                    + " has props by name. Give either all of them in a record, or each by its name.");
        }
        return changed(it -> it.allProps = all);
    }

    /** Gives the page of a form that was refused: with what was wrong as its prop {@code form}, and for nobody to keep. */
    MizanPage refused(FormFailure failure) {
        return changed(it -> {
            it.cacheable = false;
            it.refusedForm = true;
            it.props.put("form", failure);
        });
    }

    /** Whether it shows what was sent with a form, which nobody else may see. */
    boolean showsRefusedForm() {
        return shown.refusedForm;
    }

    /** Sets the status, 200 to 599 without 204, 205 and 304; what its contexts say of themselves then changes it no more. */
    public MizanPage status(HttpStatusCode code) {
        int value = code.value();
        if (value < 200 || value == 204 || value == 205 || value == 304) {
            throw new IllegalArgumentException("A page cannot have the status " + value + ", which has no body.");
        }
        return changed(it -> it.status = code);
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException if it is one that follows from what the page shows. {@code Cache-Control} may be set
     *     to what has {@code no-store}
     */
    public MizanPage header(String header, String value) {
        String key = header.toLowerCase(Locale.ROOT);
        if (DECIDED.contains(key) || key.equals("cache-control") && !value.contains("no-store")) {
            throw new IllegalArgumentException("The header " + header
                    + " follows from the contexts that a page shows. Leave it out, or let the page be cacheable().");
        }
        return changed(it -> it.headers.put(header, value));
    }

    /**
     * Declares that everyone who asks for this page's address gets the same: which page it is, its contexts, props and
     * headers depend on the address alone. Edges may then keep it, as long as they may keep each of its contexts.
     *
     * <p>Such a page has at least one context; all are public and cached; and its props are {@link #publicProp}s. Any other
     * fails when it is answered, and so does one whose handler takes who asks as a parameter.
     */
    public MizanPage cacheable() {
        return changed(it -> it.cacheable = true);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The contexts, in the order in which they were named. */
    public List<Record> contexts() {
        return Collections.unmodifiableList(shown.contexts);
    }

    /** The status that the page sets, empty if its contexts decide. */
    public Optional<HttpStatusCode> status() {
        return Optional.ofNullable(shown.status);
    }

    /** The headers that the page sets. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(shown.headers);
    }

    boolean isCacheable() {
        return shown.cacheable;
    }

    /** Whether it has props that may be somebody's. */
    boolean hasPrivateProps() {
        return !shown.props.isEmpty() || shown.allProps != null;
    }

    Optional<Record> allProps() {
        return Optional.ofNullable(shown.allProps);
    }

    Map<String, @Nullable Object> namedProps() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(shown.publicProps);
        all.putAll(shown.props);
        return all;
    }

    private void requireNamedProps() {
        if (shown.allProps != null) {
            throw new IllegalStateException("The props of the page " + name
                    + " are a record. Give either all of them in a record, or each by its name.");
        }
    }

    @Override
    public String toString() {
        return "MizanPage " + name;
    }
}
