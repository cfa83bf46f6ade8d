package dev.mizan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A rendering")
@Timeout(60)
class RenderingsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> rendered = Collections.synchronizedList(new ArrayList<>());
    private final Renderings renderings = new Renderings(this::render, 1_000_000);
    private Runnable meanwhile = () -> {};

    private Rendering render(PageRequest request) {
        rendered.add(request.page());
        meanwhile.run();
        return request.page().equals("BrokenPage")
                ? new Rendering.Shell(ShellReason.RENDER_FAILED)
                : new Rendering.Rendered("", request.data());
    }

    private static PageRequest request(String page) {
        return new PageRequest(page, page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void is_made_once_for_the_same_content() {
        Rendering first = renderings.render(request("ProductPage"), "a", HOUR);

        assertThat(renderings.render(request("ProductPage"), "a", HOUR)).isSameAs(first);
        assertThat(renderings.render(request("ProductPage"), "b", HOUR)).isNotSameAs(first);
        assertThat(rendered).hasSize(2);
    }

    @Test
    void that_failed_is_tried_again() {
        renderings.render(request("BrokenPage"), "a", HOUR);

        assertThat(renderings.render(request("BrokenPage"), "a", HOUR))
                .isEqualTo(new Rendering.Shell(ShellReason.RENDER_FAILED));
        assertThat(rendered).hasSize(2);
    }

    @Test
    void is_made_once_for_all_who_ask_at_once() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        meanwhile = () -> {
            begun.countDown();
            await(asked);
        };
        CompletableFuture<Rendering> first =
                CompletableFuture.supplyAsync(() -> renderings.render(request("ProductPage"), "a", HOUR));
        begun.await();
        CompletableFuture<Rendering> second = new CompletableFuture<>();
        Thread other = new Thread(() -> second.complete(renderings.render(request("ProductPage"), "a", HOUR)));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        asked.countDown();

        assertThat(second.join()).isSameAs(first.join());
        assertThat(rendered).hasSize(1);
    }

    @Test
    void is_not_waited_for_in_vain_if_the_renderer_breaks_its_promise() {
        meanwhile = () -> {
            throw new IllegalStateException("a defect");
        };
        try {
            renderings.render(request("ProductPage"), "a", HOUR);
        } catch (IllegalStateException defect) {
            meanwhile = () -> {};
        }

        assertThat(renderings.render(request("ProductPage"), "a", HOUR)).isInstanceOf(Rendering.Rendered.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
