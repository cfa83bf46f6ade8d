package dev.mizan.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "abc § abc",
                "^abc$ § abc",
                "a.c § a[^\\x0a\\x0d\\x85\\u{2028}\\u{2029}]c",
                "\\d{2,}\\w? § [0-9]{2,}[0-9A-Z_a-z]?",
                "[^\\s-] § [^\\x09-\\x0d \\x2d]",
                "(?:a|b)+ § [ab]+",
                "(ab|c)? § (?:ab|c)?",
                "[a-z]+(?:-[a-z]+)* § [a-z]+(?:\\x2d[a-z]+)*",
                "(?:[a-z]+,)*[a-z] § (?:[a-z]+,)*[a-z]",
                "[^@]+@[^@.]+(?:\\.[^@.]+)+ § [^@]+@[^\\.@]+(?:\\.[^\\.@]+)+",
                "(\\d{3})* § (?:[0-9]{3})*",
                "(?=.*\\d).{8,} § (?=[^\\x0a\\x0d\\x85\\u{2028}\\u{2029}]*[0-9])[^\\x0a\\x0d\\x85\\u{2028}\\u{2029}]{8,}"
            })
    void means_the_same_in_javascript(String java, String javascript) {
        assertThat(PortablePattern.of(java).source()).contains(javascript);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "(a|a)*b|(aa|a)*",
                "(a|aa)+b",
                "(?:ab|a)*c",
                "(.*)*x",
                "(\\w+\\s?)+",
                "([a-z]+)*@",
                "(?:a{1,9}){2,}",
                ".*.*=",
                "\\d+\\d+x",
                ".+@.+\\..+",
                "(?:(?=.*x)a)*",
                "a?a?a?a?a?a?a?a?a*",
                "((?:(?:ab|ab)|cd)x)*"
            })
    void is_refused_if_it_could_be_slow(String java) {
        assertThat(PortablePattern.of(java).source())
                .as(PortablePattern.of(java).problem())
                .isEmpty();
        assertThat(PortablePattern.of(java).problem()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "(?<name>a)",
                "(a)\\1",
                "\\bword\\b",
                "\\p{L}+",
                "\\h",
                "\\R",
                "\\Qa\\E",
                "a++",
                "(?>a)",
                "(?<=a)b",
                "[a[b]]",
                "[a-z&&[^b]]",
                "a^b",
                "a$b",
                "(^a)",
                "[]a]",
                "[z-a]",
                "[\\w-z]",
                "a{2}{3}",
                "*a",
                "a{,3}",
                "a{1001}",
                "(a",
                "a)",
                "[a",
                "\\",
                "\\u12",
                "\\ud800",
                "\\0",
                "\\cA"
            })
    void is_refused_if_javascript_has_no_such_thing(String java) {
        assertThat(PortablePattern.of(java).source()).isEmpty();
    }
}
