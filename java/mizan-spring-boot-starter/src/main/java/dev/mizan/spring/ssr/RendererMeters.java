package dev.mizan.spring.ssr;

import dev.mizan.page.ShellReason;
import dev.mizan.ssr.PoolState;
import dev.mizan.ssr.RendererObserver;
import dev.mizan.ssr.WorkerEnd;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Tells Micrometer what the renderer does: how long pages wait and take, shells by reason, processes and their ends. */
final class RendererMeters implements RendererObserver, MeterBinder {

    private final Supplier<PoolState> pool;
    private final List<Meters> bound = new CopyOnWriteArrayList<>();

    RendererMeters(Supplier<PoolState> pool) {
        this.pool = pool;
    }

    /** One registry's. */
    private record Meters(MeterRegistry registry, Timer queue, Timer render) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "wanted", PoolState::size);
        gauge(registry, "ready", PoolState::ready);
        gauge(registry, "busy", PoolState::busy);
        Gauge.builder("mizan.ssr.memory", pool, it -> it.get().memoryBytes())
                .description("What the processes that render pages hold in memory")
                .baseUnit("bytes")
                .register(registry);
        bound.add(new Meters(
                registry,
                timer(registry, "mizan.ssr.queue", "How long pages waited for a free process"),
                timer(registry, "mizan.ssr.render", "How long pages took to render")));
    }

    private void gauge(MeterRegistry registry, String state, ToDoubleFunction<PoolState> number) {
        Gauge.builder("mizan.ssr.workers", pool, it -> number.applyAsDouble(it.get()))
                .description("Processes that render pages")
                .tag("state", state)
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name).description(description).register(registry);
    }

    @Override
    public void queued(Duration waited) {
        bound.forEach(it -> it.queue().record(waited));
    }

    @Override
    public void rendered(Duration took) {
        bound.forEach(it -> it.render().record(took));
    }

    @Override
    public void fellBack(ShellReason reason) {
        bound.forEach(it -> it.registry()
                .counter("mizan.ssr.shells", "reason", reason.wireName())
                .increment());
    }

    @Override
    public void workerEnded(WorkerEnd why) {
        bound.forEach(it -> it.registry()
                .counter("mizan.ssr.ends", "reason", why.wireName())
                .increment());
    }
}
