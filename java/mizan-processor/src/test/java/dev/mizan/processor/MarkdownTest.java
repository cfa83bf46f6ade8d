package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain, with <angle and {brace | plain, with <angle and {brace",
                "{@code List<String>} | `List<String>`",
                "{@code {a: {b: 1}}} | `{a: {b: 1}}`",
                "{@literal <b>} | <b>",
                "{@link Product} | `Product`",
                "{@link shop.Product#price()} | `Product.price`",
                "{@link Product#of(int, String) makes} one | makes one",
                "{@link #price} | `price`",
                "{@linkplain Product a product} | a product",
                "<b>bold</b> and <em>light</em> | **bold** and *light*",
                "<code>a &lt; b</code> | `a < b`",
                "&copy; &amp; &#8364; &#x20AC; | &copy; & € €",
                "<a href=\"x\">label</a> | label",
                "<!-- hidden --> shown | shown",
                "a {@unknown b} c | a b c",
                "open {@code never closed | open {@code never closed",
            })
    void isWhatJavadocMeans(String javadoc, String markdown) {
        assertThat(Markdown.of(javadoc)).isEqualTo(markdown);
    }

    @Test
    void hasParagraphsAndLists() {
        assertThat(Markdown.of("""
                First.

                <p>Second:
                <ul>
                  <li>one</li>
                  <li>two
                </ul>
                Last.
                """)).isEqualTo("""
                First.

                Second:

                - one

                - two

                Last.""");
    }

    @Test
    void keepsCodeAsItStands() {
        assertThat(Markdown.of("""
                For example
                <pre>{@code
                if (a < b) {
                    c();
                }
                }</pre>
                or so.
                """)).isEqualTo("""
                For example

                ```
                if (a < b) {
                    c();
                }
                ```

                or so.""");
    }
}
