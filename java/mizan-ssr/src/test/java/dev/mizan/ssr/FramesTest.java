package dev.mizan.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.page.Rendering.Rendered;
import dev.mizan.page.Rendering.Shell;
import dev.mizan.page.ShellReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {

    private static final int LIMIT = 1024;

    @Test
    void a_request_is_length_id_type_and_data() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames.writeRender(out, 258, "{}".getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo("00000007" + "00000102" + "01" + "7b7d");
    }

    @Test
    void a_request_fits_with_its_head() {
        assertThat(Frames.fits(new byte[LIMIT - 5], LIMIT)).isTrue();
        assertThat(Frames.fits(new byte[LIMIT - 4], LIMIT)).isFalse();
    }

    @Test
    void a_page_is_memory_head_and_body() throws IOException {
        Answer.Done done =
                (Answer.Done) read("00000014" + "00000007" + "02" + "00000400" + "00000003" + "c3a96f" + "68c3a921");
        assertThat(done.id()).isEqualTo(7);
        assertThat(done.memoryBytes()).isEqualTo(1 << 20);
        assertThat(((Rendered) done.rendering()).head()).isEqualTo("éo");
        assertThat(((Rendered) done.rendering()).body()).isEqualTo("hé!".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000b000000070300000400 6f68, RENDER_FAILED, oh",
        "00000009000000070400000400,      PAGE_UNKNOWN, ''",
        "00000009000000070500000400,      ANSWER_TOO_LARGE, ''",
    })
    void a_page_may_be_missing_for_a_reason(String hex, ShellReason reason, String trouble) throws IOException {
        Answer.Done done = (Answer.Done) read(hex.replace(" ", ""));
        assertThat(done.rendering()).isEqualTo(new Shell(reason, trouble));
    }

    @Test
    void what_a_later_version_adds_to_ready_is_skipped() throws IOException {
        assertThat(read("0000000b" + "00000000" + "01" + "00000001" + "ffff")).isEqualTo(new Answer.Ready(1));
    }

    @ParameterizedTest
    @CsvSource({
        "text,                          68656c6c6f20776f726c64",
        "one letter and a frame,        7800000009000000010400",
        "a line break and a frame,      0a00000009000000010400",
        "a frame above the limit,       00000401000000010400000400",
        "a negative length,             ffffffff000000010400000400",
        "a length below the head's,     00000004000000010400000400",
        "no memory,                     00000005000000010400000400",
        "an unknown type,               00000009000000016300000400",
        "a page without a head,         0000000a0000000102000004000000",
        "a head longer than the page,   0000000f000000010200000400000000036f68",
        "a negative head,               0000000f000000010200000400ffffffff6f68",
    })
    void what_is_no_frame_is_refused(String what, String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(BadAnswer.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "0000", "00000009", "0000000900000001", "00000009000000010400"})
    void a_frame_that_ends_too_early_is_an_end(String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(EOFException.class);
    }

    private static Answer read(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return Frames.read(new DataInputStream(new ByteArrayInputStream(bytes)), LIMIT);
    }
}
