package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void areReadInAnyOrder() {
        assertThat(parse("--out client --classes target --classes src --target react"))
                .isEqualTo(new Options(
                        List.of(Path.of("target"), Path.of("src")), Target.REACT, Path.of("client"), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "--target react --out client, --classes is missing",
        "--classes target --out client, --target is missing",
        "--classes target --target react, --out is missing",
        "--classes target --target angular --out client, '--target angular: no such target; there are [react, vue, svelte]'",
        "--classes nowhere --target react --out client, --classes nowhere: there is no such folder or jar; compile first",
        "--classes target --colour red, --colour: no such option",
        "--classes target --out, --out: a value is missing"
    })
    void sayWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Options parse(String line) {
        return Options.parse(List.of(line.split(" ")));
    }
}
