package dev.mizan.ssr;

import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.Rendering.Shell;
import dev.mizan.page.ShellReason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to a worker, and its answer. Thread-safe; the first answer counts. */
final class Exchange {

    private final int id;
    private final PageRequest request;
    private final long beganNanos;
    private final CompletableFuture<Rendering> answer = new CompletableFuture<>();

    Exchange(int id, PageRequest request, long beganNanos) {
        this.id = id;
        this.request = request;
        this.beganNanos = beganNanos;
    }

    int id() {
        return id;
    }

    PageRequest request() {
        return request;
    }

    long beganNanos() {
        return beganNanos;
    }

    void answer(Rendering rendering) {
        answer.complete(rendering);
    }

    /** The answer, if it comes in time. */
    Rendering await(Duration budget) {
        try {
            return answer.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Shell(ShellReason.TIMEOUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Shell(ShellReason.STOPPED);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
