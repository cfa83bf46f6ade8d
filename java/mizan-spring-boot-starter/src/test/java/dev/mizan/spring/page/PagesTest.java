package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A page")
@SpringBootTest(
        classes = Showroom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mizan.pages.template=classpath:/pages/index.html", "mizan.edge.dialect=xkey"})
@ExtendWith(OutputCaptureExtension.class)
class PagesTest {

    private static final String OPEN = "<script type=\"application/json\" id=\"__MIZAN_SSR_DATA__\">";

    @LocalServerPort
    private int port;

    @Autowired
    private Showroom.Fake renderer;

    @BeforeEach
    void clear() {
        renderer.rendered.clear();
        renderer.fails = false;
        renderer.meanwhile = () -> {};
    }

    private Answer get(String path, String... headers) {
        return Wire.request(port, "GET " + path, headers);
    }

    private static String tag(Answer answer) {
        int start = answer.body().indexOf(OPEN) + OPEN.length();
        return answer.body().substring(start, answer.body().indexOf("</script>", start));
    }

    private static JsonNode data(Answer answer) {
        return JsonMapper.shared().readTree(tag(answer));
    }

    @Nested
    @DisplayName("shows")
    class Shows {

        @Test
        void what_was_rendered_in_the_places_of_the_template_with_its_data_behind_it() {
            Answer page = get("/products/105");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).containsExactly("text/html;charset=UTF-8");
            assertThat(page.header("Content-Language")).containsExactly("en");
            assertThat(page.body())
                    .contains("<title>ProductPage</title>")
                    .contains("<div id=\"root\"><h1>ProductPage</h1></div>")
                    .doesNotContain("mizan:", "Showroom", "Loading");
            assertThat(page.body().indexOf(OPEN)).isGreaterThan(page.body().indexOf("</div>"));
            assertThat(tag(page)).isEqualTo(new String(renderer.rendered.get(0).data(), StandardCharsets.UTF_8));
        }

        @Test
        void what_its_contexts_give_and_its_props() {
            JsonNode data = data(get("/products/6"));

            assertThat(data.at("/schema").asString()).isNotEmpty();
            assertThat(data.has("identity")).isFalse();
            assertThat(data.at("/contexts/0/context").asString()).isEqualTo("product");
            assertThat(data.at("/contexts/0/params").toString()).isEqualTo("{\"productId\":6}");
            assertThat(data.at("/contexts/0/data/product/name").asString()).isEqualTo("product 6");
            assertThat(data.at("/page").toString()).isEqualTo("{\"name\":\"ProductPage\",\"props\":{\"productId\":6}}");
        }

        @Test
        void what_the_caller_may_see_and_says_who_that_is() {
            Browser ann = Browser.loggedIn(port, "ann");
            JsonNode data = data(ann.get("/cart"));

            assertThat(data.at("/contexts/0/data/cart").asString()).isEqualTo("cart of ann");
            assertThat(data.get("identity").asString())
                    .isEqualTo(ann.session().header("X-Mizan-Identity").get(0));
        }

        @Test
        void dates_as_a_bundle_does() {
            assertThat(data(get("/dated")).at("/page/props").toString())
                    .isEqualTo("{\"at\":\"2026-11-26T15:00:00Z\",\"until\":\"2026-12-24\"}");
        }

        @Test
        void the_styles_and_modules_of_its_own_chunk() {
            assertThat(get("/products/5").body())
                    .contains("<link rel=\"stylesheet\" crossorigin href=\"/shop/assets/productPage-Q1.css\">")
                    .contains("<link rel=\"modulepreload\" crossorigin href=\"/shop/assets/stars-S1.js\">");
        }

        @Test
        void a_model_by_the_name_of_a_view() {
            Answer page = get("/view/7");

            assertThat(page.status()).isEqualTo(200);
            assertThat(data(page).at("/contexts/0/data/product/name").asString())
                    .isEqualTo("product 7");
            assertThat(data(page).at("/page/props").toString()).isEqualTo("{\"until\":\"2026-12-24\"}");
            assertThat(page.header("Cache-Control")).containsExactly("private, no-cache");
        }

        @Test
        void itself_also_where_others_are_json() {
            assertThat(get("/rest").body()).startsWith("<!doctype html>");
        }

        @Test
        void itself_in_place_of_an_exception() {
            assertThat(get("/thrown").status()).isEqualTo(404);
            assertThat(get("/thrown").body()).contains("<h1>MissingPage</h1>");
        }

        @Test
        void nothing_inline_but_its_data() {
            String rest = get("/products/5").body().replace(OPEN, "");

            assertThat(rest).containsOnlyOnce("<script").contains("<script type=\"module\" crossorigin src=");
            assertThat(rest).doesNotContainPattern("<style|\\son[a-z]+=|javascript:|\\sstyle=");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "</script><script>alert(1)</script>",
                    "<!--<script>",
                    "]]>&lt;\u2028\u2029",
                    "\"><img src=x onerror=alert(1)>",
                    "__proto__",
                    "constructor"
                })
        void what_somebody_made_up_as_text_alone(String evil) {
            Answer page = get("/text?text=" + URLEncoder.encode(evil, StandardCharsets.UTF_8));

            assertThat(tag(page)).doesNotContainPattern("[<>&\u2028\u2029]");
            assertThat(data(page).at("/page/props").get(evil).asString()).isEqualTo(evil);
            assertThat(page.body().split("</script>", -1)).hasSize(3);
        }

        @Test
        void no_page_of_a_name_that_somebody_made_up() {
            Answer page = get("/named?page=" + URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8));

            assertThat(page.status()).isEqualTo(500);
            assertThat(page.body()).doesNotContain("alert");
        }
    }

    @Nested
    @DisplayName("whose context cannot be read")
    class WhoseContextCannotBeRead {

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({"/products/404, 404, NO_SUCH_PRODUCT", "/products/-1, 422, VALIDATION_FAILED"})
        void has_its_error_and_its_status(String path, int status, String code) {
            Answer page = get(path);

            assertThat(page.status()).isEqualTo(status);
            assertThat(page.body()).contains("<h1>ProductPage</h1>");
            assertThat(data(page).at("/contexts/0/error/code").asString()).isEqualTo(code);
            assertThat(data(page).at("/contexts/0/error/status").asInt()).isEqualTo(status);
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("ETag")).isEmpty();
        }

        @Test
        void is_a_failure_of_the_server_that_the_client_tries_to_mend() {
            Answer page = get("/products/500");

            assertThat(page.status()).isEqualTo(500);
            assertThat(data(page).get("contexts")).isEmpty();
            assertThat(page.body()).contains("<h1>ProductPage</h1>").doesNotContain("secret");
        }

        @Test
        void leads_an_unknown_caller_to_the_log_in_and_back() {
            Answer page = get("/cart");

            assertThat(page.status()).isEqualTo(302);
            assertThat(page.header("Location").get(0)).endsWith("/login");
            assertThat(renderer.rendered).isEmpty();
        }

        @Test
        void is_there_all_the_same_if_it_is_about_another() {
            Answer page = get("/mine/5");

            assertThat(page.status()).isEqualTo(200);
            assertThat(data(page).at("/contexts/1/error/code").asString()).isEqualTo("UNAUTHORIZED");
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(get("/stock/5").status()).isEqualTo(200);
        }

        @Test
        void has_the_status_that_it_says_itself() {
            assertThat(get("/calm/404").status()).isEqualTo(200);
            assertThat(get("/annotated").status()).isEqualTo(202);
            assertThat(get("/gone").status()).isEqualTo(410);
            assertThat(get("/gone").header("Cache-Control")).containsExactly("no-store");
        }
    }

    @Nested
    @DisplayName("is kept")
    class IsKept {

        @Test
        void by_edges_where_it_is_cacheable() {
            Answer page = get("/products/8");

            assertThat(page.header("Cache-Control")).containsExactly("no-cache");
            assertThat(page.header("CDN-Cache-Control").get(0)).startsWith("max-age=");
            assertThat(page.header("xkey").get(0).split(" ")).as("product, 8").hasSize(2);
            assertThat(page.header("ETag").get(0)).startsWith("W/\"");
            assertThat(page.header("Vary")).doesNotContain("Cookie");
            assertThat(page.header("Set-Cookie")).isEmpty();
            assertThat(data(page).at("/contexts/0/age").asInt())
                    .as("a browser that gets it from an edge asks whether it is still so")
                    .isEqualTo(600_000);
        }

        @Test
        void for_everyone_as_the_same_page_whoever_asked() {
            Browser ann = Browser.loggedIn(port, "ann");

            assertThat(ann.get("/products/8").body())
                    .isEqualTo(get("/products/8").body());
        }

        @Test
        void by_the_browser_that_asked_where_it_is_not() {
            Answer page = Browser.loggedIn(port, "ann").get("/cart");

            assertThat(page.header("Cache-Control")).containsExactly("private, no-cache");
            assertThat(page.header("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
            assertThat(page.header("CDN-Cache-Control")).isEmpty();
            assertThat(page.header("xkey")).isEmpty();
            assertThat(get("/view/5").header("CDN-Cache-Control")).isEmpty();
            assertThat(data(get("/view/5")).at("/contexts/0/age").asInt(-1)).isZero();
        }

        @Test
        void and_asked_for_again_until_it_changes() {
            Answer page = get("/products/9");
            String known = "If-None-Match: " + page.header("ETag").get(0);

            Answer same = get("/products/9", known);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            for (String header : new String[] {"ETag", "Cache-Control", "xkey", "Content-Language"}) {
                assertThat(same.header(header)).as(header).isEqualTo(page.header(header));
            }

            rename(9, "lamp");
            assertThat(get("/products/9", known).status()).isEqualTo(200);
        }

        @Test
        void apart_from_another_users() {
            Browser ann = Browser.loggedIn(port, "ann");
            Browser bob = Browser.loggedIn(port, "bob");
            String hers = ann.get("/mine/5").header("ETag").get(0);

            Answer his = bob.get("/mine/5", "If-None-Match: " + hers);

            assertThat(his.status()).isEqualTo(200);
            assertThat(his.body()).contains("cart of bob").doesNotContain("cart of ann");
        }

        @Test
        void by_nobody_if_something_changed_while_it_was_rendered() {
            get("/products/10");
            rename(10, "chair");
            renderer.meanwhile = () -> {
                renderer.meanwhile = () -> {};
                rename(10, "table");
            };

            Answer page = get("/products/10");

            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("CDN-Cache-Control")).isEmpty();
            assertThat(get("/products/10").body()).contains("table");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/nonce", "/cookie"})
        void by_no_edge_if_it_is_good_for_one_answer(String path) {
            Answer page = get(path);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("CDN-Cache-Control")).isEmpty();
            assertThat(page.header("Cache-Control").get(0)).containsAnyOf("no-store", "private");
        }

        private void rename(long product, String name) {
            Browser visitor = new Browser(port);
            visitor.session();
            assertThat(visitor.call("rename", "{\"productId\":" + product + ",\"name\":\"" + name + "\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("is rendered")
    class IsRendered {

        @Test
        void once_for_all_who_would_see_the_same() {
            get("/products/20");
            get("/products/20");
            Browser.loggedIn(port, "ann").get("/products/20");

            assertThat(renderer.rendered).hasSize(1);
        }

        @Test
        void anew_with_another_bundle() {
            get("/products/21");
            renderer.generation = "2";
            get("/products/21");

            assertThat(renderer.rendered).hasSize(2);
        }

        @Test
        void each_time_where_a_context_is_not_cached() {
            get("/stock/5");
            get("/stock/5");

            assertThat(renderer.rendered).hasSize(2);
        }

        @Test
        void by_the_browser_where_the_renderer_cannot() {
            renderer.fails = true;

            Answer page = get("/products/22");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("X-Mizan-Shell")).containsExactly("render-failed");
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("ETag")).isEmpty();
            assertThat(page.header("CDN-Cache-Control")).isEmpty();
            assertThat(page.body())
                    .contains("<title>Showroom</title>", "<div id=\"root\"><p>Loading</p></div>")
                    .doesNotContain("mizan:", "lamp.tsx");
            assertThat(data(page).at("/contexts/0/data/product/name").asString())
                    .isEqualTo("product 22");

            renderer.fails = false;
            assertThat(get("/products/22").header("X-Mizan-Shell")).isEmpty();
        }
    }

    @Nested
    @DisplayName("after a form")
    class AfterAForm {

        private Answer post(long product, String name) {
            Browser visitor = new Browser(port);
            visitor.session();
            return Wire.request(
                    port,
                    "POST /products/" + product,
                    ("name=" + name + "&_csrf=" + visitor.csrfToken()).getBytes(StandardCharsets.UTF_8),
                    "Content-Type: application/x-www-form-urlencoded",
                    "X-XSRF-TOKEN: " + visitor.csrfToken(),
                    "Cookie: XSRF-TOKEN=" + visitor.cookies().get("XSRF-TOKEN"));
        }

        @Test
        void shows_what_changed_and_is_stored_nowhere() {
            get("/products/30");

            Answer page = post(30, "shelf");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("\"name\":\"shelf\"");
            assertThat(page.header("X-Mizan-Invalidate")).containsExactly("product;productId=30");
            assertThat(page.header("Cache-Group-Invalidation")).isNotEmpty();
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(get("/products/30").body()).contains("\"name\":\"shelf\"");
        }

        @Test
        void that_failed_says_so_and_made_nothing_stale() {
            Answer page = post(31, "");

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.header("X-Mizan-Invalidate")).isEmpty();
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
        }
    }

    @Nested
    @DisplayName("of a plain form that was refused")
    class OfARefusedForm {

        private Answer ask(String page) {
            return Wire.request(
                    port,
                    "POST /api/mizan/form/ask/",
                    ("question.text=+&_page=" + page).getBytes(StandardCharsets.UTF_8),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Sec-Fetch-Site: same-origin");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/products/40 | \"props\":{\"form\":{{form}},\"productId\":40}",
                    "/dated | \"props\":{\"at\":\"2026-11-26T15:00:00Z\",\"until\":\"2026-12-24\",\"form\":{{form}}}"
                })
        void says_what_was_wrong_beside_its_other_props_and_is_stored_nowhere(String path, String props) {
            Answer page = ask(path);

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.header("Cache-Control")).containsExactly("no-store");
            assertThat(page.header("ETag")).isEmpty();
            assertThat(page.body())
                    .contains(props.replace(
                            "{{form}}",
                            "{\"errors\":[{\"code\":\"NotBlank\",\"message\":\"must not be blank\",\"path\":[\"question\",\"text\"]}],"
                                    + "\"function\":\"ask\",\"values\":{\"question.text\":[\" \"]}}"));
            assertThat(get(path).body()).doesNotContain("\"form\"");
        }
    }

    @Nested
    @DisplayName("that is a mistake")
    class ThatIsAMistake {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "props | has props that may be somebody's",
                    "perUser | cart (CartContext) is per user",
                    "uncached | stock (StockContext) is not cached",
                    "nothing | it shows no context",
                    "principal | Wrong.principal takes who asks as a parameter",
                    "session | Wrong.session takes who asks as a parameter",
                    "number | The prop size of the page ProductPage cannot be written for the browser. The value's /max",
                    "bean | The model attribute account of MizanPage ProductPage is a Random"
                })
        void says_in_the_log_what_it_is(String path, String message, CapturedOutput output) {
            Answer answer = get("/wrong/" + path);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(output).contains(message);
            assertThat(answer.header("CDN-Cache-Control")).isEmpty();
        }
    }
}
