package dev.mizan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A document")
@Timeout(60)
class DocumentsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());
    private final Documents documents = new Documents(1_000_000);
    private Runnable meanwhile = () -> {};

    private Document get(String key) {
        return documents.get(key, HOUR, () -> {
            made.add(key);
            meanwhile.run();
            Optional<ShellReason> shell = Optional.of(ShellReason.RENDER_FAILED).filter(it -> key.equals("broken"));
            return new Document(key.getBytes(StandardCharsets.UTF_8), shell);
        });
    }

    @Test
    void is_made_once_for_the_same_content() {
        Document first = get("a");

        assertThat(get("a")).isSameAs(first);
        assertThat(get("b")).isNotSameAs(first);
        assertThat(made).containsExactly("a", "b");
    }

    @Test
    void that_is_a_shell_is_made_again() {
        get("broken");
        get("broken");

        assertThat(made).hasSize(2);
    }

    @Test
    void is_made_once_for_all_who_ask_at_once() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        meanwhile = () -> {
            begun.countDown();
            await(asked);
        };
        CompletableFuture<Document> first = CompletableFuture.supplyAsync(() -> get("a"));
        begun.await();
        CompletableFuture<Document> second = new CompletableFuture<>();
        Thread other = new Thread(() -> second.complete(get("a")));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        asked.countDown();

        assertThat(second.join()).isSameAs(first.join());
        assertThat(made).hasSize(1);
    }

    @Test
    void that_cannot_be_made_is_not_waited_for_in_vain() {
        meanwhile = () -> {
            throw new IllegalStateException("a defect");
        };
        assertThatThrownBy(() -> get("a")).hasMessage("a defect");
        meanwhile = () -> {};

        assertThat(get("a").shell()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
