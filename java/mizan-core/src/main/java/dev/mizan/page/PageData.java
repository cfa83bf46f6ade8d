package dev.mizan.page;

import dev.mizan.cache.Basis;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.invalidation.InvalidationBody;
import dev.mizan.invalidation.Target;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes what a page carries for the browser (PROTOCOL §9). Thread-safe. */
public final class PageData {

    /** What begins the tag. */
    public static final String OPEN = "<script type=\"application/json\" id=\"__MIZAN_SSR_DATA__\">";

    /** What ends it. */
    public static final String CLOSE = "</script>";

    /** After this time the clients' kernel reads data again, unless it was told another one. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private static final int FIRST_SERVER_FAILURE = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INITIAL = 4096;

    private PageData() {}

    /**
     * Gives the JSON, escaped for the tag. Errors that only this request met are left out, so that the client asks: those of
     * 500 and above, and 429.
     *
     * @param page the page's name
     * @param props the page's own props, a JSON object
     * @param oldest how old the page may be when a browser gets it from an edge; zero where none keeps it. The client then
     *     takes all of it as stale, and asks once whether it is still so
     */
    public static byte[] write(PageContents contents, String page, byte[] props, Duration oldest) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(INITIAL);
        add(json, "{\"schema\":" + quoted(contents.schema()));
        contents.identity().ifPresent(identity -> add(json, ",\"identity\":" + quoted(identity)));
        add(json, ",\"contexts\":[");
        int before = json.size();
        for (PageContext context : contents.contexts()) {
            if (isHydrated(context.content())) {
                add(json, json.size() == before ? "{" : ",{");
                write(context, oldest, json);
                json.write('}');
            }
        }
        add(json, "],\"page\":{\"name\":" + quoted(page) + ",\"props\":");
        json.writeBytes(props);
        add(json, "}}");
        return ScriptText.escaped(json.toByteArray());
    }

    private static boolean isHydrated(PageContext.Content content) {
        return !(content instanceof PageContext.Failed failed
                && (failed.error().status() >= FIRST_SERVER_FAILURE
                        || failed.error().status() == TOO_MANY_REQUESTS));
    }

    private static void write(PageContext context, Duration oldest, ByteArrayOutputStream json) {
        Target instance = new Target.Instance(context.context(), context.values(), Optional.empty());
        add(json, "\"context\":" + quoted(context.context().name()));
        add(json, ",\"params\":" + InvalidationBody.params(instance.scope()));
        if (context.content() instanceof PageContext.Read read) {
            add(json, ",\"age\":" + age(context, read.basis(), oldest).toMillis() + ",\"data\":");
            json.writeBytes(read.bundle());
        } else if (context.content() instanceof PageContext.Failed failed) {
            add(json, ",\"age\":0,\"error\":" + json(failed.error()));
        }
    }

    /**
     * What the origin answers now is not old, however long its cache has had it, since nothing of it has changed; unless its
     * time is over and a new one is being made.
     */
    private static Duration age(PageContext context, Optional<Basis> basis, Duration oldest) {
        if (!oldest.isZero()) {
            return oldest.compareTo(STALE) < 0 ? STALE : oldest;
        }
        boolean over = basis.filter(it -> it.seconds() < 0).isPresent();
        return over ? context.context().caching().map(it -> it.timeToLive()).orElse(Duration.ZERO) : Duration.ZERO;
    }

    /** An envelope's status stands beside it; here it has to be said. */
    private static String json(ErrorEnvelope error) {
        return "{\"status\":" + error.status() + ',' + error.json().substring(1);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        return json.append('"').toString();
    }

    private static void add(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
