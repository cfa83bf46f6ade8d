package dev.mizan.spring.web;

import dev.mizan.dispatch.Dispatcher;
import dev.mizan.dispatch.DispatcherBuilder;
import dev.mizan.dispatch.ExceptionTranslator;
import dev.mizan.dispatch.Observer;
import dev.mizan.dispatch.RateLimiter;
import dev.mizan.dispatch.RequestLimits;
import dev.mizan.dispatch.SingleFlightLimits;
import dev.mizan.edge.Edge;
import dev.mizan.form.FormPages;
import dev.mizan.http.ErrorCode;
import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.json.Json;
import dev.mizan.json.JsonLimits;
import dev.mizan.spring.MizanProperties;
import dev.mizan.spring.ServerSecret;
import dev.mizan.spring.cache.CachedReads;
import dev.mizan.spring.function.Publication;
import dev.mizan.spring.function.StartupSteps;
import dev.mizan.upload.UploadSettings;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** The dispatcher, made when the functions are published; what has no form on the wire stops the start as well. */
final class MizanDispatcher implements SmartInitializingSingleton, Supplier<Dispatcher> {

    private static final Logger log = LoggerFactory.getLogger(MizanDispatcher.class);

    private final MizanProperties properties;
    private final Publication publication;
    private final ObjectProvider<ValidatorFactory> validation;
    private final ObjectProvider<InvalidationListener> listeners;
    private final ObjectProvider<ExceptionTranslator> translators;
    private final ObjectProvider<RateLimiter> rateLimiter;
    private final ObjectProvider<Observer> observer;
    private final ObjectProvider<CachedReads> cache;
    private final ObjectProvider<Edge> edge;
    private final ObjectProvider<FormPages> formPages;
    private final ServerSecret secret;
    private final StartupSteps steps;
    private volatile @Nullable Dispatcher dispatcher;

    MizanDispatcher(
            MizanProperties properties,
            Publication publication,
            ObjectProvider<ValidatorFactory> validation,
            ObjectProvider<InvalidationListener> listeners,
            ObjectProvider<ExceptionTranslator> translators,
            ObjectProvider<RateLimiter> rateLimiter,
            ObjectProvider<Observer> observer,
            ObjectProvider<CachedReads> cache,
            ObjectProvider<Edge> edge,
            ObjectProvider<FormPages> formPages,
            ServerSecret secret,
            StartupSteps steps) {
        this.properties = properties;
        this.publication = publication;
        this.validation = validation;
        this.listeners = listeners;
        this.translators = translators;
        this.rateLimiter = rateLimiter;
        this.observer = observer;
        this.cache = cache;
        this.edge = edge;
        this.formPages = formPages;
        this.secret = secret;
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!secret.configured()) {
            log.info(
                    "mizan.secret is not set: browsers drop what they show when this server restarts or another answers");
        }
        String hash = publication.schema().hash();
        dispatcher = steps.run("dispatcher", () -> builder(hash).build());
        log.info(
                "Mizan serves {} functions and {} contexts at {}, schema {}",
                publication.registry().functions().size(),
                publication.registry().contexts().size(),
                properties.basePath(),
                hash);
    }

    private DispatcherBuilder builder(String hash) {
        DispatcherBuilder builder = Dispatcher.builder(publication.registry(), publication.invoker())
                .identitySecret(secret.key())
                .schemaHash(hash)
                .allowedOrigins(properties.allowedOrigins())
                .json(json(properties.json()))
                .requestLimits(requestLimits(properties.request()))
                .singleFlight(limits(properties.singleFlight()))
                .uploads(uploads(properties.uploads()))
                .unforeseeableAccess(function -> publication.guard(function).isPresent())
                .exceptionTranslator(firstOf(translators.orderedStream().toList()));
        validation.ifAvailable(builder::validation);
        rateLimiter.ifAvailable(builder::rateLimiter);
        observer.ifAvailable(builder::observer);
        cache.ifAvailable(origin -> origin.addTo(builder));
        edge.ifAvailable(builder::edge);
        formPages.ifAvailable(builder::formPages);
        listeners.orderedStream().forEach(builder::listener);
        return builder;
    }

    @Override
    public Dispatcher get() {
        return Objects.requireNonNull(dispatcher, "The container serves only when the application is wired");
    }

    private static Json json(MizanProperties.Json limits) {
        return Json.create(new JsonLimits(
                Math.toIntExact(limits.maxDocumentSize().toBytes()),
                limits.maxStringLength(),
                limits.maxDepth(),
                limits.maxTokens(),
                limits.maxNumberLength()));
    }

    private static RequestLimits requestLimits(MizanProperties.Request limits) {
        return new RequestLimits(limits.maxQueryLength(), limits.maxParameters());
    }

    private static SingleFlightLimits limits(MizanProperties.SingleFlight limits) {
        return new SingleFlightLimits(
                limits.maxContexts(), Math.toIntExact(limits.maxSize().toBytes()), limits.maxTime());
    }

    private static UploadSettings uploads(MizanProperties.Uploads limits) {
        return new UploadSettings(
                limits.maxFileSize().toBytes(),
                limits.maxTotalSize().toBytes(),
                limits.maxFiles(),
                limits.directory() == null ? UploadSettings.DEFAULT.directory() : limits.directory());
    }

    private static ExceptionTranslator firstOf(List<ExceptionTranslator> translators) {
        return thrown -> {
            for (ExceptionTranslator translator : translators) {
                Optional<ErrorCode> code = translator.translate(thrown);
                if (code.isPresent()) {
                    return code;
                }
            }
            return Optional.empty();
        };
    }
}
