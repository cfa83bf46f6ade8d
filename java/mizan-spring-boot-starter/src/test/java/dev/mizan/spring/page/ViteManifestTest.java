package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@DisplayName("Vite's manifest")
class ViteManifestTest {

    private String template;
    private ViteManifest manifest;

    @BeforeEach
    void read() throws IOException {
        template = new ClassPathResource("pages/index.html").getContentAsString(StandardCharsets.UTF_8);
        manifest =
                ViteManifest.of(new ClassPathResource("pages/.vite/manifest.json").getContentAsByteArray(), template);
    }

    @Test
    void links_what_a_pages_chunk_needs_and_the_entry_has_not() {
        assertThat(manifest.links("ProductPage"))
                .isEqualTo("<link rel=\"stylesheet\" crossorigin href=\"/shop/assets/stars-D1.css\">"
                        + "<link rel=\"stylesheet\" crossorigin href=\"/shop/assets/productPage-Q1.css\">"
                        + "<link rel=\"modulepreload\" crossorigin href=\"/shop/assets/productPage-P1.js\">"
                        + "<link rel=\"modulepreload\" crossorigin href=\"/shop/assets/stars-S1.js\">");
        assertThat(manifest.links("shop/ProductPage")).isEqualTo(manifest.links("ProductPage"));
    }

    @Test
    void links_nothing_for_a_page_that_is_in_the_entry() {
        assertThat(manifest.links("CartPage")).isEmpty();
        assertThat(manifest.links("vendor")).as("no page").isEmpty();
    }

    @Test
    void is_of_no_use_to_a_template_of_another_build() {
        byte[] other =
                "{\"index.html\":{\"file\":\"assets/other.js\",\"isEntry\":true}}".getBytes(StandardCharsets.UTF_8);

        assertThat(ViteManifest.of(other, template).links("ProductPage")).isEmpty();
    }
}
