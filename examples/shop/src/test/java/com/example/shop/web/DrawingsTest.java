package com.example.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.xml.sax.InputSource;

class DrawingsTest {

    static Stream<String> kinds() throws Exception {
        return new ClassPathResource("sample/kinds.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|")[1]);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void of_every_kind_are_well_formed_and_have_colours_instead_of_names(String kind) throws Exception {
        for (int palette : IntStream.range(0, 20).toArray()) {
            String svg = new Drawings().draw(kind, palette);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertThat(svg).doesNotContainPattern("\"(main|deep|pale|ink)\"");
        }
    }
}
