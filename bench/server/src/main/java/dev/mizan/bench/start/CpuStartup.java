package dev.mizan.bench.start;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/** Adds up the CPU time that the steps of a name take on the thread that starts the application. */
final class CpuStartup implements ApplicationStartup {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** The time in nanoseconds by name, in the order in which they first ended. */
    Map<String, Long> nanos() {
        return nanos;
    }

    @Override
    public StartupStep start(String name) {
        return new Step(name, threads.getCurrentThreadCpuTime());
    }

    private final class Step implements StartupStep {

        private final String name;
        private final long began;

        Step(String name, long began) {
            this.name = name;
            this.began = began;
        }

        @Override
        public void end() {
            nanos.merge(name, threads.getCurrentThreadCpuTime() - began, Long::sum);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public long getId() {
            return 0;
        }

        @Override
        public @Nullable Long getParentId() {
            return null;
        }

        @Override
        public StartupStep tag(String key, String value) {
            return this;
        }

        @Override
        public StartupStep tag(String key, Supplier<String> value) {
            return this;
        }

        @Override
        public Tags getTags() {
            return () -> List.<Tag>of().iterator();
        }
    }
}
