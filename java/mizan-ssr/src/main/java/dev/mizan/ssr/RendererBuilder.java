package dev.mizan.ssr;

import dev.mizan.ssr.Settings.Budgets;
import dev.mizan.ssr.Settings.Recycling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a {@link Renderer}. Not thread-safe. */
public final class RendererBuilder {

    private static final Set<String> ALLOWED = Set.of(
            "PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "NODE_EXTRA_CA_CERTS");

    private final Path bundle;
    private final Set<String> allowed = new HashSet<>(ALLOWED);
    private final Map<String, String> variables = new HashMap<>(Map.of("NODE_ENV", "production"));
    private List<String> command = List.of("node");
    private int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private Budgets budgets = Budgets.DEFAULT;
    private Recycling recycling = Recycling.DEFAULT;
    private int frameLimit = Settings.MAX_FRAME;
    private RendererObserver observer = RendererObserver.NONE;
    private Ticker ticker = Ticker.SYSTEM;

    RendererBuilder(Path bundle) {
        this.bundle = bundle.toAbsolutePath();
    }

    /**
     * What runs the bundle, whose path is added to it: a name that the {@code PATH} leads to or a path, and arguments.
     * Node.js 20 or newer, or Bun. Default: {@code node}.
     */
    public RendererBuilder command(String... command) {
        this.command = List.of(command);
        return this;
    }

    /** How many processes render, at least 1. Each renders one page at a time. Default: the processors less one. */
    public RendererBuilder workers(int workers) {
        this.workers = workers;
        return this;
    }

    /** How long a request waits for a free worker before it gets a shell. Default: 50 ms. */
    public RendererBuilder queueBudget(Duration queue) {
        budgets = new Budgets(queue, budgets.soft(), budgets.hard(), budgets.start());
        return this;
    }

    /**
     * How long a render may take.
     *
     * @param soft after this the request gets a shell while the worker goes on; default 1 s
     * @param hard after this the worker is killed and replaced; default 5 s, looked at every 100 ms
     */
    public RendererBuilder renderBudget(Duration soft, Duration hard) {
        budgets = new Budgets(budgets.queue(), soft, hard, budgets.start());
        return this;
    }

    /** How long a worker may take to get ready before it is killed. Default: 30 s. */
    public RendererBuilder startBudget(Duration start) {
        budgets = new Budgets(budgets.queue(), budgets.soft(), budgets.hard(), start);
        return this;
    }

    /**
     * When a worker is replaced; its replacement gets ready first.
     *
     * @param renders after so many; default 10,000
     * @param memoryBytes above this resident memory, at least 64 MiB; default 512 MiB. Node's heap is limited to twice that
     * @param age at this age; default 24 h
     */
    public RendererBuilder recycling(int renders, long memoryBytes, Duration age) {
        recycling = new Recycling(renders, memoryBytes, age);
        return this;
    }

    /** The bytes that a page's data, and a rendered page, may have at most. Default, and most: 32 MiB. */
    public RendererBuilder frameLimit(int bytes) {
        this.frameLimit = bytes;
        return this;
    }

    /**
     * Lets workers see more of this process' environment variables. They see {@code PATH}, {@code HOME}, {@code LANG},
     * {@code LC_ALL}, {@code TZ}, the temporary folder and {@code NODE_EXTRA_CA_CERTS}, no other: no passwords.
     */
    public RendererBuilder allowEnvironment(String... names) {
        allowed.addAll(List.of(names));
        return this;
    }

    /** Sets an environment variable of the workers. {@code NODE_ENV} is {@code production} unless this says otherwise. */
    public RendererBuilder environment(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Who is told what the renderer does. Default: nobody. */
    public RendererBuilder observer(RendererObserver observer) {
        this.observer = observer;
        return this;
    }

    RendererBuilder ticker(Ticker ticker) {
        this.ticker = ticker;
        return this;
    }

    /**
     * Starts the workers, and does not wait for them: until the first is ready every page is a shell. A runtime or a bundle
     * that is not there is logged, and looked for again.
     *
     * @throws IllegalArgumentException if a setting is outside its range
     */
    public Renderer build() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().retainAll(allowed);
        environment.put("NODE_OPTIONS", "--max-old-space-size=" + (recycling.memoryBytes() >> 19));
        environment.put("MIZAN_SSR_FRAME_LIMIT", Integer.toString(frameLimit));
        environment.putAll(variables);
        return new Renderer(
                new Settings(bundle, command, environment, workers, budgets, recycling, frameLimit, observer), ticker);
    }
}
