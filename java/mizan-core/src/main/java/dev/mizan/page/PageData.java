package dev.mizan.page;

import dev.mizan.cache.Basis;
import dev.mizan.function.JsonText;
import dev.mizan.http.Body;
import dev.mizan.http.EntityTag;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.invalidation.InvalidationBody;
import dev.mizan.invalidation.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page carries for the browser (PROTOCOL §9). Immutable.
 *
 * <p>It is kept in pieces, the bundles as they are, so that it can be told from another without being written.
 */
public final class PageData {

    /** What begins the tag. */
    public static final String OPEN = "<script type=\"application/json\" id=\"__MIZAN_SSR_DATA__\">";

    /** What ends it. */
    public static final String CLOSE = "</script>";

    /** After this time the clients' kernel reads data again, unless it was told another one. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private static final int FIRST_SERVER_FAILURE = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final List<Body> pieces;

    private PageData(List<Body> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * Gives the data of a page. Errors that only this request met are left out, so that the client asks: those of 500 and
     * above, and 429.
     *
     * @param page the page's name
     * @param props the page's own props, a JSON object
     * @param oldest how old the page may be when a browser gets it from an edge; zero where none keeps it. The client then
     *     takes all of it as stale, and asks once whether it is still so
     */
    public static PageData of(PageContents contents, String page, byte[] props, Duration oldest) {
        List<Body> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder("{\"schema\":").append(JsonText.quoted(contents.schema()));
        contents.identity().ifPresent(it -> text.append(",\"identity\":").append(JsonText.quoted(it)));
        text.append(",\"contexts\":[");
        String separator = "{";
        for (PageContext context : contents.contexts()) {
            if (isHydrated(context.content())) {
                text.append(separator).append(about(context));
                if (context.content() instanceof PageContext.Read read) {
                    text.append(age(context, read.basis(), oldest).toMillis()).append(",\"data\":");
                    pieces.add(taken(text));
                    pieces.add(read.bundle());
                } else if (context.content() instanceof PageContext.Failed failed) {
                    text.append("0,\"error\":").append(json(failed.error()));
                }
                text.append('}');
                separator = ",{";
            }
        }
        text.append("],\"page\":{\"name\":").append(JsonText.quoted(page)).append(",\"props\":");
        pieces.add(taken(text));
        pieces.add(Body.of(props));
        pieces.add(taken(text.append("}}")));
        return new PageData(pieces);
    }

    /** Gives the JSON, escaped for the tag. */
    public byte[] json() {
        byte[] json = new byte[pieces.stream().mapToInt(Body::length).sum()];
        int at = 0;
        for (Body piece : pieces) {
            System.arraycopy(piece.bytes(), 0, json, at, piece.length());
            at += piece.length();
        }
        return ScriptText.escaped(json);
    }

    /**
     * Gives the tag of a page with this data, which also depends on these.
     *
     * @param others what else a page is made of, in an order of its own
     */
    public String tag(Body... others) {
        return EntityTag.ofParts(
                Stream.concat(Stream.of(others), pieces.stream()).toList());
    }

    private static Body taken(StringBuilder text) {
        Body piece = Body.of(text.toString());
        text.setLength(0);
        return piece;
    }

    private static boolean isHydrated(PageContext.Content content) {
        return !(content instanceof PageContext.Failed failed
                && (failed.error().status() >= FIRST_SERVER_FAILURE
                        || failed.error().status() == TOO_MANY_REQUESTS));
    }

    private static String about(PageContext context) {
        Target instance = new Target.Instance(context.context(), context.values(), Optional.empty());
        return "\"context\":" + JsonText.quoted(context.context().name()) + ",\"params\":"
                + InvalidationBody.params(instance.scope()) + ",\"age\":";
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
}
