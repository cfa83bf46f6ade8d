package dev.mizan.spring.function;

import java.util.function.Supplier;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/** Reports what Mizan does at start, so that the actuator's {@code startup} endpoint or Flight Recorder show its share. */
public final class StartupSteps {

    private final ApplicationStartup startup;

    /** Reports to this. */
    public StartupSteps(ApplicationStartup startup) {
        this.startup = startup;
    }

    /** Takes a step, {@code mizan.registry} if its name is {@code registry}. It ends also where it fails. */
    public <T> T run(String name, Supplier<T> work) {
        StartupStep step = startup.start("mizan." + name);
        try {
            return work.get();
        } finally {
            step.end();
        }
    }
}
