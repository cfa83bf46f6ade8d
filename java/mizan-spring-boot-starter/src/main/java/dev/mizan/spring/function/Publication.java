package dev.mizan.spring.function;

import dev.mizan.dispatch.Invoker;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.function.MistakeException;
import dev.mizan.function.Registry;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the application publishes: made and checked once, when all singletons exist and before any request is served.
 *
 * <p>A mistake stops the start with a {@link MistakeException} that names every one.
 */
public final class Publication implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final MethodSecurity methodSecurity;
    private final Collection<MethodCheck> checks;
    private final CurrentCall current;
    private final ObjectProvider<Seclusion> seclusions;
    private final StartupSteps steps;
    private final Supplier<Schema> schema;
    private volatile @Nullable Published published;

    Publication(
            ConfigurableListableBeanFactory beans,
            MethodSecurity methodSecurity,
            Collection<MethodCheck> checks,
            CurrentCall current,
            ObjectProvider<Seclusion> seclusions,
            StartupSteps steps) {
        this.beans = beans;
        this.methodSecurity = methodSecurity;
        this.checks = List.copyOf(checks);
        this.current = current;
        this.seclusions = seclusions;
        this.steps = steps;
        this.schema = SingletonSupplier.of(() -> steps.run("schema", () -> SchemaBuilder.build(registry())));
    }

    @Override
    public void afterSingletonsInstantiated() {
        published = steps.run("registry", this::publish);
    }

    private Published publish() {
        List<PublishedMethod> methods = new PublishedBeans(beans).methods();
        Registry registry = checked(methods);
        Map<Method, PublishedMethod> byDeclared = new HashMap<>();
        methods.forEach(method -> byDeclared.put(method.declared(), method));
        Map<FunctionDefinition, BeanTarget> targets = new HashMap<>();
        Map<FunctionDefinition, String> guards = new HashMap<>();
        for (FunctionDefinition function : registry.functions()) {
            PublishedMethod method =
                    Objects.requireNonNull(byDeclared.get(function.method()), "The registry is made of these methods");
            targets.put(function, new BeanTarget(beans, method));
            methodSecurity.guard(method).ifPresent(annotation -> guards.put(function, annotation));
        }
        return new Published(
                registry,
                new BeanInvoker(targets, current, seclusions.orderedStream().toList()),
                Map.copyOf(guards));
    }

    /** The registry; empty before all singletons exist. */
    public Optional<Registry> registryIfReady() {
        return Optional.ofNullable(published).map(Published::registry);
    }

    /**
     * The registry.
     *
     * @throws IllegalStateException before all singletons exist
     */
    public Registry registry() {
        return ready().registry();
    }

    /**
     * The wire shapes, described when they are first asked for.
     *
     * @throws MistakeException if a type has no form on the wire
     * @throws IllegalStateException before all singletons exist
     */
    public Schema schema() {
        return schema.get();
    }

    /**
     * What calls functions on their beans.
     *
     * @throws IllegalStateException before all singletons exist
     */
    public Invoker invoker() {
        return ready().invoker();
    }

    /**
     * The annotation that guards a function in a way that only calling it shows ({@code @PreAuthorize}); empty if none does.
     *
     * @throws IllegalStateException before all singletons exist
     */
    public Optional<String> guard(FunctionDefinition function) {
        return Optional.ofNullable(ready().guards().get(function));
    }

    private Published ready() {
        Published ready = published;
        if (ready == null) {
            throw new IllegalStateException("Functions are published when all singletons exist; ask later.");
        }
        return ready;
    }

    private Registry checked(List<PublishedMethod> methods) {
        Collection<MistakeException.Found> found = new ArrayList<>();
        @Nullable Registry registry = null;
        try {
            registry = Registry.of(
                    methods.stream().map(PublishedMethod::declared).distinct().toList());
        } catch (MistakeException mistakes) {
            found.addAll(mistakes.found());
        }
        found.addAll(new BeanChecks(beans, methodSecurity, checks).check(methods));
        if (!found.isEmpty()) {
            throw new MistakeException(List.copyOf(found));
        }
        return Objects.requireNonNull(registry);
    }

    private record Published(Registry registry, Invoker invoker, Map<FunctionDefinition, String> guards) {}
}
