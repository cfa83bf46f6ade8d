package com.example.shop.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What names and reviews are made of: {@code sample/names.txt}, a title line and a line of words in turn. */
record Words(Map<String, String> byTitle) {

    /** A maker and its town. */
    record Maker(String name, String town) {}

    static Words read() {
        Map<String, String> byTitle = new LinkedHashMap<>();
        String title = "";
        for (String line : lines("sample/names.txt")) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else {
                byTitle.put(title, line);
            }
        }
        return new Words(Map.copyOf(byTitle));
    }

    /** The kinds of {@code sample/kinds.txt}. */
    static List<Kind> kinds() {
        return lines("sample/kinds.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Kind::parse)
                .toList();
    }

    List<String> productLines() {
        return List.of(line("product lines").split(" "));
    }

    List<Maker> makers() {
        return List.of(line("makers").split(";")).stream()
                .map(maker -> maker.split("\\|"))
                .map(maker -> new Maker(maker[0], maker[1]))
                .toList();
    }

    List<String> reviewers() {
        return phrases("reviewers");
    }

    /** Phrases of one sort ({@code titles}, {@code openers}, {@code closers}) for a number of stars; some may be empty. */
    List<String> phrases(String sort, int stars) {
        return phrases(sort + " " + stars);
    }

    private List<String> phrases(String title) {
        return List.of(line(title).split("\\|", -1));
    }

    private String line(String title) {
        String line = byTitle.get(title);
        if (line == null) {
            throw new IllegalArgumentException("sample/names.txt has no line below '# " + title + "'");
        }
        return line;
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
