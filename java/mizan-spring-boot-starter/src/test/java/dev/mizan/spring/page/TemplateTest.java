package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.page.Rendering;
import dev.mizan.page.ShellReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final String DATA = "<script type=\"application/json\" id=\"__MIZAN_SSR_DATA__\">{}</script>";
    private static final Rendering SHELL = new Rendering.Shell(ShellReason.TIMEOUT);

    private static String document(String html, Rendering rendering) {
        byte[] document = Template.of(html, "index.html").document(rendering, "<link>", bytes("{}"));
        return new String(document, StandardCharsets.UTF_8);
    }

    private static Rendering rendered(String head, String body) {
        return new Rendering.Rendered(head, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void has_the_page_in_its_places() {
        assertThat(document(
                        "<head><!--mizan:head--></head><body><main><!--mizan:body--></main></body>",
                        rendered("<title>ö</title>", "<h1>ü</h1>")))
                .isEqualTo("<head><title>ö</title><link></head><body><main><h1>ü</h1></main>" + DATA + "</body>");
    }

    @Test
    void has_its_own_head_and_body_in_a_shell() {
        String html = "<head><!--mizan:head--><title>Shop</title><!--/mizan:head--></head>"
                + "<body><main><!--mizan:body-->…<!--/mizan:body--></main></body>";

        assertThat(document(html, SHELL))
                .isEqualTo("<head><title>Shop</title><link></head><body><main>…</main>" + DATA + "</body>");
        assertThat(document(html, rendered("", "<h1>ü</h1>")))
                .as("a page without a head keeps the template's")
                .contains("<title>Shop</title>")
                .contains("<main><h1>ü</h1></main>");
    }

    @ParameterizedTest
    @CsvSource({
        "<!--mizan:body--></main><p>x</p><script src=a></script></body>, </main><p>x</p>@<script src=a></script></body>",
        "<!--mizan:body--></main><!--mizan:data--><p>x</p></body>, </main>@<p>x</p></body>",
        "<!--mizan:body--></main>, </main>@",
    })
    void has_the_data_before_the_script_that_stands_behind_the_page(String html, String expected) {
        assertThat(document("<!--mizan:head-->" + html, rendered("<b>", "")))
                .isEqualTo("<b><link>" + expected.replace("@", DATA));
    }

    @Test
    void takes_what_was_rendered_for_text() {
        assertThat(document("<!--mizan:head--><!--mizan:body-->", rendered("$1\\", "<!--mizan:data-->$0")))
                .isEqualTo("$1\\<link><!--mizan:data-->$0" + DATA);
    }

    @Test
    void without_a_place_is_refused_by_its_name() {
        assertThatThrownBy(() -> Template.of("<!--mizan:head-->", "class path resource [index.html]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The pages' template class path resource [index.html] has no <!--mizan:body-->. Put it where"
                                + " the page belongs, into the element that the front end fills.");
    }
}
