package dev.mizan.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            front.png                   | front.png
            Über uns (2).PDF            | Über uns (2).PDF
            ../../etc/passwd            | passwd
            /etc/shadow                 | shadow
            C:\\Users\\ann\\front.png   | front.png
            C:front.png                 | Cfront.png
            .htaccess                   | htaccess
            '  front.png. . '           | front.png
            'a<b>"c|d?e*f:g'            | abcdefg
            console.txt                 | console.txt
            """)
    void is_the_last_part_of_what_was_sent_without_what_is_unsafe(String sent, String safe) {
        assertThat(FileName.safe(sent)).contains(safe);
    }

    @Test
    void has_no_characters_that_are_not_seen() {
        assertThat(FileName.safe("a\0b\r\nc\u202Egnp.exe\u2028")).contains("abcgnp.exe");
    }

    @Test
    void is_composed_as_most_file_systems_write_it() {
        assertThat(FileName.safe("u\u0308.txt")).contains("\u00FC.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "a/..", "...", "\u0000", "CON", "nul.txt", "LPT1", "com9.tar.gz"})
    void is_dropped_where_nothing_safe_is_left(String sent) {
        assertThat(FileName.safe(sent)).isEmpty();
    }

    @Test
    void is_dropped_where_file_systems_could_not_hold_it() {
        assertThat(FileName.safe("x".repeat(255))).isPresent();
        assertThat(FileName.safe("ü".repeat(128))).isEmpty();
    }

    @Property
    void never_leads_anywhere(@ForAll String sent) {
        FileName.safe(sent)
                .ifPresent(name -> assertThat(name)
                        .doesNotContainPattern("[/\\\\\\p{Cntrl}]")
                        .doesNotStartWith(".")
                        .matches(it -> it.getBytes(StandardCharsets.UTF_8).length <= 255));
    }
}
