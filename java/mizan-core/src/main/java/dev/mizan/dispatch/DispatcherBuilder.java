package dev.mizan.dispatch;

import dev.mizan.cache.OriginCache;
import dev.mizan.cache.Secret;
import dev.mizan.edge.Edge;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.form.FormPages;
import dev.mizan.function.Caching;
import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.Registry;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import dev.mizan.upload.UploadSettings;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link Dispatcher}. Not thread-safe. */
public final class DispatcherBuilder {

    private static final int MIN_SECRET_BYTES = 16;

    private final Registry registry;
    private final Invoker invoker;
    private final List<InvalidationListener> listeners = new ArrayList<>();
    private byte @Nullable [] identitySecret;
    private String schemaHash = "";
    private Json json = Json.create(JsonLimits.DEFAULT);
    private RequestLimits requestLimits = RequestLimits.DEFAULT;
    private UploadSettings uploads = UploadSettings.DEFAULT;
    private Set<String> allowedOrigins = Set.of();
    private Optional<ValidatorFactory> validation = Optional.empty();
    private Observer observer = Observer.NONE;
    private RateLimiter rateLimiter = RateLimiter.NONE;
    private @Nullable OriginCache cache;
    private @Nullable Edge edge;
    private Predicate<ContextDefinition> mayKeep = context -> true;
    private boolean explain;
    private FormPages formPages = FormPages.NONE;
    private Predicate<FunctionDefinition> unforeseeable = function -> false;
    private ExceptionTranslator exceptionTranslator = thrown -> Optional.empty();
    private SingleFlightLimits singleFlight = SingleFlightLimits.DEFAULT;
    private LongSupplier nanoTime = System::nanoTime;
    private Supplier<String> failureIds = () -> UUID.randomUUID().toString();

    DispatcherBuilder(Registry registry, Invoker invoker) {
        this.registry = registry;
        this.invoker = invoker;
    }

    /**
     * The key of the HMAC in {@code X-Mizan-Identity}, the same on every server. Required.
     *
     * @throws IllegalArgumentException if it has less than 16 bytes
     */
    public DispatcherBuilder identitySecret(byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("The identity secret has less than 16 bytes. Give a longer one.");
        }
        identitySecret = secret.clone();
        return this;
    }

    /** The hash of the wire shapes, for {@code X-Mizan-Schema}. Default: empty. */
    public DispatcherBuilder schemaHash(String hash) {
        schemaHash = hash;
        return this;
    }

    /** Reads and writes JSON; its limit of a document is that of a body. Default: the default limits. */
    public DispatcherBuilder json(Json mizanJson) {
        json = mizanJson;
        return this;
    }

    /** How large a query may be. Default: the default limits. */
    public DispatcherBuilder requestLimits(RequestLimits limits) {
        requestLimits = limits;
        return this;
    }

    /** How much may be uploaded. Default: the default settings. */
    public DispatcherBuilder uploads(UploadSettings settings) {
        uploads = settings;
        return this;
    }

    /**
     * Origins beside the own one whose pages may call and read answers, {@code https://admin.example}. Default: none, and no
     * answer speaks of CORS.
     */
    public DispatcherBuilder allowedOrigins(Collection<String> origins) {
        allowedOrigins = Set.copyOf(origins);
        return this;
    }

    /** Checks constraints on parameters with Jakarta Validation. Default: constraints are not checked. */
    public DispatcherBuilder validation(ValidatorFactory factory) {
        validation = Optional.of(factory);
        return this;
    }

    /** Adds one who hears of every invalidation, once. Default: nobody hears. */
    public DispatcherBuilder listener(InvalidationListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
        return this;
    }

    /**
     * Keeps the bundles of contexts that say so. It hears of invalidations before those who are added later. Default:
     * nothing is kept.
     *
     * @param mayKeep whether a context that says so can be kept: not where one of its reads is guarded by a rule that
     *     only running it evaluates
     */
    public DispatcherBuilder cache(OriginCache origin, Predicate<ContextDefinition> mayKeep) {
        cache = origin;
        this.mayKeep = mayKeep;
        return listener(origin);
    }

    /**
     * Lets edges keep the bundles of public contexts that are kept here, and has them forget what became stale. Without a
     * cache nothing reaches an edge. Default: none is told anything.
     */
    public DispatcherBuilder edge(Edge edges) {
        edge = edges;
        return listener(edges);
    }

    /** Whether answers say in words what the cache did, for developers ({@code X-Mizan-Cache}). Default: no. */
    public DispatcherBuilder explainCache(boolean words) {
        explain = words;
        return this;
    }

    /** The pages that plain HTML forms stand on. Default: none, and no such form is taken. */
    public DispatcherBuilder formPages(FormPages pages) {
        formPages = pages;
        return this;
    }

    /**
     * Which functions are guarded by a rule that only running them evaluates: arguments of these are not validated without a
     * call. Default: none.
     */
    public DispatcherBuilder unforeseeableAccess(Predicate<FunctionDefinition> functions) {
        unforeseeable = functions;
        return this;
    }

    /** Refuses what is too much. Default: nothing is. */
    public DispatcherBuilder rateLimiter(RateLimiter limiter) {
        rateLimiter = limiter;
        return this;
    }

    /** Watches calls and fetches. Default: nobody does. */
    public DispatcherBuilder observer(Observer calls) {
        observer = calls;
        return this;
    }

    /** Knows exceptions of the frameworks around. Default: none is known, each is a failure of the server. */
    public DispatcherBuilder exceptionTranslator(ExceptionTranslator translator) {
        exceptionTranslator = translator;
        return this;
    }

    /** How much of what a client shows is read again in a call's answer. Default: the default limits. */
    public DispatcherBuilder singleFlight(SingleFlightLimits limits) {
        singleFlight = limits;
        return this;
    }

    /** Measures time, in nanoseconds from some origin. Default: {@link System#nanoTime}. */
    public DispatcherBuilder nanoTime(LongSupplier clock) {
        nanoTime = clock;
        return this;
    }

    /** Gives the ids by which an answer of 500 finds its log entry: text that needs no escaping. Default: random UUIDs. */
    public DispatcherBuilder failureIds(Supplier<String> ids) {
        failureIds = ids;
        return this;
    }

    /**
     * Prepares every function and context.
     *
     * @throws IllegalStateException if there is no identity secret
     */
    public Dispatcher build() {
        if (identitySecret == null) {
            throw new IllegalStateException("A dispatcher needs an identitySecret. Give it one of at least 16 bytes.");
        }
        Failures failures = new Failures(exceptionTranslator, new DeclaredErrors(json), failureIds);
        IdentityDigest digest = new IdentityDigest(Secret.of(identitySecret));
        return dispatcher(digest, failures);
    }

    private Dispatcher dispatcher(IdentityDigest digest, Failures failures) {
        IdentityStep identity = new IdentityStep();
        OriginRule origin = new OriginRule(allowedOrigins);
        RateStep rate = new RateStep(rateLimiter);
        ObserveStep observe = new ObserveStep(observer);
        AccessStep access = new AccessStep();
        ValidateStep validate = new ValidateStep(
                validation, new PropertyNames(json.mapper()), registry.functions(), registry.contexts());
        ReadCosts costs = new ReadCosts();
        ReadStep read = new ReadStep(
                new BundleStep(invoker, validate, failures, listeners, costs, nanoTime), validate, digest, cache);
        FetchStep fetch = new FetchStep(observe, rate, access, read);
        EdgeStep edges = new EdgeStep(
                edge == null || cache == null
                        ? Optional.empty()
                        : Optional.of(
                                new EdgeStep.Reach(edge, new PublicAnswers(() -> registry, cache, Optional.of(edge)))));
        PreparedFunctions prepared = PreparedFunctions.of(registry, json, this::cached);
        Map<String, ContextReads> reads = prepared.reads();
        Map<String, PreparedCall> calls = prepared.calls();
        SingleFlightStep flight = new SingleFlightStep(
                reads,
                new SingleFlightStep.Steps(json, access, rate, observe, read, costs, digest, failures, nanoTime),
                singleFlight);
        BodyStep bodies = new BodyStep(json.limits().documentBytes(), uploads);
        RunStep run = new RunStep(invoker, failures);
        FilesStep files = new FilesStep(uploads);
        ForgivingBinder binder = new ForgivingBinder(json.mapper(), validate::message);
        CallEndpoint.Steps callSteps = new CallEndpoint.Steps(
                identity,
                origin,
                rate,
                bodies,
                json,
                observe,
                access,
                files,
                invoker,
                validate,
                run,
                new AnswerStep(flight, edges),
                digest);
        Endpoints endpoints = new Endpoints(
                new SessionEndpoint(identity, rate, digest, schemaHash),
                new CallEndpoint(calls, callSteps, listeners),
                new ValidateEndpoint(
                        calls,
                        new ValidateEndpoint.Steps(
                                identity,
                                origin,
                                rate,
                                bodies,
                                json,
                                access,
                                unforeseeable,
                                binder,
                                invoker,
                                validate,
                                digest)),
                contexts(
                        reads,
                        new ContextEndpoint.Steps(identity, origin, requestLimits, fetch, edges, digest, explain)),
                forms(
                        calls,
                        new FormEndpoint.Steps(
                                identity,
                                origin,
                                rate,
                                access,
                                new FormBodyStep(
                                        bodies,
                                        uploads,
                                        json.limits().documentBytes(),
                                        json.limits().tokens()),
                                files,
                                formPages,
                                json,
                                binder,
                                invoker,
                                validate,
                                run,
                                edges,
                                digest)));
        return new Dispatcher(
                schemaHash,
                endpoints,
                failures,
                new CorsStep(allowedOrigins),
                digest,
                new PageStep(registry, reads, identity, fetch, digest, schemaHash),
                json);
    }

    private Map<String, Endpoint> forms(Map<String, PreparedCall> calls, FormEndpoint.Steps steps) {
        Map<String, Endpoint> forms = new HashMap<>();
        calls.forEach((name, call) -> forms.put(name, new FormEndpoint(call, steps, listeners)));
        return forms;
    }

    private static Map<String, Endpoint> contexts(Map<String, ContextReads> reads, ContextEndpoint.Steps steps) {
        Map<String, Endpoint> contexts = new HashMap<>();
        reads.forEach((name, context) -> contexts.put(name, new ContextEndpoint(context, steps)));
        return contexts;
    }

    private Optional<Caching> cached(ContextDefinition context) {
        return cache == null || !mayKeep.test(context) ? Optional.empty() : context.caching();
    }
}
