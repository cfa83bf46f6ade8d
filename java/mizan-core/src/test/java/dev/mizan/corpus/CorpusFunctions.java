package dev.mizan.corpus;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.Patch;
import dev.mizan.Upload;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every type of the corpus, written by reads and both written and read by functions. Its methods only carry types. */
@PermitAll
public class CorpusFunctions {

    /** Needs nothing. */
    public record GlobalContext() {}

    /** Every kind of parameter. */
    public record EverythingContext(
            long id,
            @Default("1") int page,
            @Default("0.5") double ratio,
            @Default("it's") String text,
            @Default("light-blue") Enums.Renamed renamed,
            @Default("100") Enums.ByNumber numbered,
            @Nullable Boolean flag,
            @Nullable UUID uuid,
            @Nullable Instant instant,
            @Nullable LocalDate date,
            @Nullable BigInteger big) {}

    public record Taken(LocalDate since, Generics.@Nullable Page<Generics.Named> others) {}

    /** Taken already. */
    @ClientError(status = 410)
    public static class AlreadyTaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Taken details() {
            return new Taken(LocalDate.EPOCH, null);
        }
    }

    @ClientError(code = "PLAIN")
    public static class PlainFailure extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    // Written only

    @Client(EverythingContext.class)
    public String everything(EverythingContext which) throws PlainFailure {
        throw new PlainFailure();
    }

    @Client(GlobalContext.class)
    public Generics.Page<Generics.Named> page() throws AlreadyTaken {
        throw new AlreadyTaken();
    }

    @Client(GlobalContext.class)
    public Generics.Page<Generics.Page<List<Integer>>> pages() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Generics.Matrix<LocalDate> matrix() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Generics.Tree<Map<String, Generics.Named>> tree() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Generics.NameHolder holder() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public List<Unions.Shape> shapes() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Unions.Drawing drawing() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Map<String, Unions.Polygon> polygons() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public List<Unions.Result<Generics.Named>> results() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public List<Unions.Message> messages() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Annotated.Ignored ignored() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public List<Annotated.Included> included() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public @Nullable String maybe() {
        return null;
    }

    @Client(GlobalContext.class)
    public Optional<Generics.Named> optional() {
        return nothing();
    }

    @Client(GlobalContext.class)
    public Texts.Documented documented() {
        return nothing();
    }

    // Written and read: each answers with what it is given

    @Client
    public Texts.Times times(Texts.Times value) {
        return value;
    }

    @Client
    public Texts.Numbers numbers(Texts.Numbers value) {
        return value;
    }

    @Client
    public Texts.Others others(Texts.Others value) {
        return value;
    }

    @Client
    public Texts.Sku sku(Texts.Sku value) {
        return value;
    }

    @Client
    public List<Enums.Plain> plain(List<Enums.Plain> value) {
        return value;
    }

    @Client
    public List<Enums.ByText> byText(List<Enums.ByText> value) {
        return value;
    }

    @Client
    public List<Enums.ByNumber> byNumber(List<Enums.ByNumber> value) {
        return value;
    }

    @Client
    public Collections.Maps maps(Collections.Maps value) {
        return value;
    }

    @Client
    public Collections.Lists lists(Collections.Lists value) {
        return value;
    }

    @Client
    public Collections.Record shadows(Collections.Record value) {
        return value;
    }

    @Client
    public Collections.Array dates(Collections.Array value) {
        return value;
    }

    @Client
    public Collections.Promise promise(Collections.Promise value) {
        return value;
    }

    @Client
    public Unions.Shape shape(Unions.Shape value) {
        return value;
    }

    @Client
    public Generics.Pair<Unions.Result<Integer>, Unions.Circle> pair(
            Generics.Pair<Unions.Result<Integer>, Unions.Circle> value) {
        return value;
    }

    @Client
    public Unions.Message message(Unions.Message value) {
        return value;
    }

    @Client
    public Annotated.Renamed renamed(Annotated.Renamed value) {
        return value;
    }

    @Client
    public Annotated.Administrator account(Annotated.Administrator value) {
        return value;
    }

    @Client
    public Annotated.Optionals optionals(Annotated.Optionals value) {
        return value;
    }

    @Client
    public Annotated.Same same(Annotated.Same value) {
        return value;
    }

    @Client
    public Annotated.HoldsDifferent different(Annotated.HoldsDifferent value) {
        return value;
    }

    @Client
    public JsonNode json(JsonNode value) {
        return value;
    }

    // Read only

    @Client
    public void edit(Annotated.Edit value) {}

    @Client
    public void attach(Uploads.Gallery value, List<Uploads.Attachment> attachments, @Nullable Upload last) {}

    @Client
    public void nested(Map<String, Map<String, Upload>> files) {}

    /**
     * Takes arguments in every state.
     *
     * @param required must be there
     * @param nullable may be absent or null
     */
    @Client
    @Affects({GlobalContext.class, EverythingContext.class})
    public void everyState(
            long id,
            String required,
            @Nullable String nullable,
            @Default("7") int defaulted,
            @NotBlank String validated,
            Patch<Texts.Sku> patched,
            Optional<LocalDate> optional)
            throws AlreadyTaken, PlainFailure {}

    @Client
    @Affects(GlobalContext.class)
    public void nothingAtAll() {}

    private static <T> T nothing() {
        throw new UnsupportedOperationException("The corpus is there for its types");
    }
}
