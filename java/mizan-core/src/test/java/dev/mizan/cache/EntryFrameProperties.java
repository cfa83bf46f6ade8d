package dev.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.Body;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EntryFrameProperties {

    @Property
    void a_frame_reads_as_the_entry_that_it_was_written_from(
            @ForAll @Size(min = 1, max = 5) List<String> tokens, @ForAll long freshUntil, @ForAll byte[] body) {
        Entry entry = new Entry("ctx:product:1", new Tokens(tokens), "schema", "rights", freshUntil, 7, Body.of(body));

        assertThat(Entry.ofFrame(entry.frame()))
                .hasValueSatisfying(
                        read -> assertThat(read).usingRecursiveComparison().isEqualTo(entry));
    }

    @Property
    void a_damaged_frame_is_no_entry(
            @ForAll @Size(max = 50) byte[] body,
            @ForAll @IntRange(max = 60) int at,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] frame = new Entry("ctx:product:1", new Tokens(List.of("t1")), "schema", "", 1, 2, Body.of(body)).frame();

        byte[] damaged = frame.clone();
        damaged[at % frame.length] ^= (byte) by;

        assertThat(Entry.ofFrame(damaged)).isEmpty();
        assertThat(Entry.ofFrame(Arrays.copyOf(frame, at % frame.length))).isEmpty();
    }

    @Property
    void what_is_no_frame_is_no_entry(@ForAll byte[] bytes) {
        assertThat(Entry.ofFrame(bytes)).isEmpty();
    }
}
