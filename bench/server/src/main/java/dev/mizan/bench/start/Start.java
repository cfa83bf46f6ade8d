package dev.mizan.bench.start;

import com.sun.management.ThreadMXBean;
import dev.mizan.dispatch.Dispatcher;
import dev.mizan.http.Response;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts an application with the classes that are named as arguments, and prints lines of name and number: the CPU time in
 * microseconds of Mizan's steps at start, and the CPU time in nanoseconds and the bytes of a fetch and a call.
 */
public final class Start {

    private static final int WARM = 100_000;
    private static final int ROUND = 100_000;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Dispatcher dispatcher;

    private Start(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Starts, measures and ends. */
    public static void main(String[] classes) {
        CpuStartup startup = new CpuStartup();
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Configured.class)
                .applicationStartup(startup)
                .initializers((GenericApplicationContext context) ->
                        Arrays.stream(classes).map(Start::load).forEach(context::registerBean))
                .run("--server.port=0")) {
            startup.nanos().forEach((name, nanos) -> {
                if (name.startsWith("mizan.")) {
                    print(name, nanos / 1000);
                }
            });
            Dispatcher dispatcher = (Dispatcher)
                    application.getBean("mizanDispatcher", Supplier.class).get();
            new Start(dispatcher).measure();
        }
    }

    private void measure() {
        measure("fetch", new Request("GET", "/ctx/item0/", "id=5", new byte[0]));
        String call = "{\"fn\":\"change0a\",\"args\":{\"id\":5,\"form\":{\"name\":\"Pen\",\"rating\":4}}}";
        measure("call", new Request("POST", "/call/", null, call.getBytes(StandardCharsets.UTF_8)));
    }

    private void measure(String name, Request request) {
        run(request, WARM);
        long cpu = thread.getCurrentThreadCpuTime();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        run(request, ROUND);
        print(name + ".bytes", (thread.getCurrentThreadAllocatedBytes() - bytes) / ROUND);
        print(name + ".nanos", (thread.getCurrentThreadCpuTime() - cpu) / ROUND);
    }

    private void run(Request request, int times) {
        for (int i = 0; i < times; i++) {
            Response response = dispatcher.dispatch(request);
            if (response.status() != 200) {
                throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static void print(String name, long number) {
        System.out.println(name + ' ' + number);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Configured {}
}
