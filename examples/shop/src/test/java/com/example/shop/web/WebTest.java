package com.example.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopTest
class WebTest {

    @LocalServerPort
    int port;

    final CookieManager cookies = new CookieManager();
    final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** As a browser sends a form by itself, with the token of the page that the form is on. */
    HttpResponse<String> submit(String page, String action, String form) throws Exception {
        Matcher token = Pattern.compile("\"csrf\":\\{\"name\":\"(\\w+)\",\"value\":\"([\\w-]+)\"")
                .matcher(get(page).body());
        assertThat(token.find()).isTrue();
        return http.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*;q=0.8")
                        .POST(BodyPublishers.ofString(form + "&" + token.group(1) + "=" + token.group(2)))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        get("/api/mizan/session/");
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Nested
    class Signing_in {

        @ParameterizedTest
        @ValueSource(strings = {"ann", "bob", "ada"})
        void answers_204_and_makes_a_session(String username) throws Exception {
            HttpResponse<String> answer = post("/login", "username=" + username + "&password=shop");
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(cookie("JSESSIONID")).isNotEmpty();
            assertThat(get("/api/mizan/ctx/account/").body()).contains("\"username\":\"" + username + "\"");
        }

        @Test
        void with_a_wrong_password_answers_401() throws Exception {
            assertThat(post("/login", "username=ann&password=wrong").statusCode())
                    .isEqualTo(401);
        }

        @ParameterizedTest
        @CsvSource({
            "/order, /order",
            "/order/placed?a=b, /order/placed?a=b",
            "//evil.example, /",
            "https://evil.example, /",
            "'', /"
        })
        void without_a_script_leads_to_the_page_that_wanted_it(String next, String page) throws Exception {
            HttpResponse<String> answer = submit(
                    "/login?next=/order",
                    "/login",
                    "username=ann&password=shop&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(page);
            assertThat(get("/api/mizan/ctx/account/").body()).contains("\"username\":\"ann\"");
        }

        @Test
        void without_a_script_and_with_a_wrong_password_leads_back() throws Exception {
            HttpResponse<String> answer = submit("/login", "/login", "username=ann&password=wrong&next=/order?a=%26");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/login?next=%2Forder%3Fa%3D%26&failed=yes");
        }

        @Test
        void out_without_a_script_leads_to_the_catalogue() throws Exception {
            submit("/login", "/login", "username=ann&password=shop");
            HttpResponse<String> answer = submit("/order", "/logout", "");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/");
            assertThat(get("/api/mizan/ctx/account/").body()).contains("\"me\":null");
        }

        @Test
        void needs_the_csrf_header() throws Exception {
            HttpResponse<String> answer = http.send(
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=ann&password=shop"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
        }

        @Test
        void out_answers_204_and_forgets_the_user() throws Exception {
            post("/login", "username=ann&password=shop");
            assertThat(post("/logout", "").statusCode()).isEqualTo(204);
            assertThat(get("/api/mizan/ctx/account/").body()).contains("\"me\":null");
        }
    }

    @Nested
    class Pages {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/?category=Garden&page=2", "/products/5", "/cart", "/admin"})
        void all_show_the_front_end(String path) throws Exception {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/nowhere",
                    "/products/501",
                    "/products/05",
                    "/products/5/more",
                    "/assets/nothing.js",
                    "/pictures/501.svg"
                })
        void that_do_not_exist_are_404(String path) throws Exception {
            assertThat(get(path).statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        /                                     | /
                        /?page=1&utm_source=letter            | /
                        /?page=2&search=100%25+%26+more       | /?search=100%25%20%26%20more&page=2
                        /?category=Garden&search=&page=x      | /?category=Garden
                        /?page=2147483648                     | /
                        /products/5?page=02&category=Garden   | /products/5
                        /products/5?page=3                    | /products/5?page=3""")
        void know_the_address_that_they_go_by(String path, String address) throws Exception {
            String written = address.replace("&", "\\u0026");
            assertThat(get(path).body())
                    .contains("\"page\":{\"name\":")
                    .contains("\"props\":{\"address\":\"" + written + "\"}}");
        }

        @ParameterizedTest
        @CsvSource({"/products/7, product;reviews", "/products/7?page=2, product;reviews", "/, catalog;categories"})
        void carry_what_they_show_and_nothing_of_anybody(String path, String contexts) throws Exception {
            post("/login", "username=ann&password=shop");
            String body = get(path).body();
            assertThat(body).doesNotContain("\"identity\"");
            assertThat(Pattern.compile("\"context\":\"(\\w+)\"")
                            .matcher(body)
                            .results()
                            .map(context -> context.group(1)))
                    .containsExactly(contexts.split(";"));
        }

        @ParameterizedTest
        @CsvSource({
            "/order, account;cart",
            "/order/placed, account;lastOrder",
            "/products/5/review, product;account",
            "/login, account"
        })
        void that_are_somebodys_carry_it_and_are_kept_by_no_cache(String path, String contexts) throws Exception {
            post("/login", "username=ann&password=shop");
            HttpResponse<String> answer = get(path);
            assertThat(answer.body()).contains("\"identity\"").contains("\"language\":\"en\"");
            assertThat(Pattern.compile("\"context\":\"(\\w+)\"")
                            .matcher(answer.body())
                            .results()
                            .map(context -> context.group(1)))
                    .containsExactly(contexts.split(";"));
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(control -> assertThat(control).matches("private, no-cache|no-store"));
        }

        @Test
        void have_pictures_that_a_browser_may_keep() throws Exception {
            HttpResponse<String> picture = get("/pictures/5.svg");
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
            assertThat(picture.headers().firstValue("Cache-Control")).hasValue("max-age=86400, public");
        }
    }

    @Nested
    class Images {

        static final byte[] PNG = HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
                        + "f8cfc0f01f0005000101000f0f0f010000000049454e44ae426082");

        HttpResponse<String> setImage(String username, long productId, byte[] image) throws Exception {
            post("/login", "username=" + username + "&password=shop");
            get("/api/mizan/session/");
            String head = "--b\r\nContent-Disposition: form-data; name=\"call\"\r\n\r\n"
                    + "{\"fn\":\"setImage\",\"args\":{\"productId\":" + productId + ",\"image\":null}}\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                    + "Content-Type: image/png\r\n\r\n";
            return http.send(
                    request("/api/mizan/call/")
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                            .POST(BodyPublishers.concat(
                                    BodyPublishers.ofString(head),
                                    BodyPublishers.ofByteArray(image),
                                    BodyPublishers.ofString("\r\n--b--\r\n")))
                            .build(),
                    BodyHandlers.ofString());
        }

        String picture(String context) throws Exception {
            String body = get("/api/mizan/ctx/" + context).body();
            return body.replaceAll("(?s).*?\"picture\":\"([^\"]*)\".*", "$1");
        }

        @Test
        void that_an_administrator_uploads_take_the_place_of_drawings_wherever_the_product_is_shown() throws Exception {
            String drawing = "/pictures/1.svg";
            assertThat(picture("product/?productId=1")).isEqualTo(drawing);
            assertThat(picture("catalog/")).isEqualTo(drawing);

            HttpResponse<String> answer = setImage("ada", 1, PNG);

            assertThat(answer.body())
                    .isEqualTo(
                            "{\"result\":null,\"invalidate\":[{\"context\":\"product\",\"params\":{\"productId\":1}},"
                                    + "\"catalog\",\"cart\"]}");
            assertThat(picture("product/?productId=1"))
                    .startsWith("/pictures/1/")
                    .isEqualTo(picture("catalog/"));
            HttpResponse<byte[]> picture =
                    http.send(request(picture("product/?productId=1")).build(), BodyHandlers.ofByteArray());
            assertThat(picture.body()).isEqualTo(PNG);
            assertThat(picture.headers().map())
                    .containsEntry("Content-Type", List.of("image/png"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Cache-Control", List.of("max-age=31536000, public, immutable"));
        }

        @Test
        void give_way_to_newer_ones_at_another_address() throws Exception {
            setImage("ada", 2, PNG);
            String first = picture("product/?productId=2");
            byte[] other = PNG.clone();
            other[other.length - 1]++;
            setImage("ada", 2, other);

            assertThat(picture("product/?productId=2"))
                    .startsWith("/pictures/2/")
                    .isNotEqualTo(first);
            assertThat(get(first).statusCode()).isEqualTo(404);
        }

        @Test
        void are_not_taken_from_customers() throws Exception {
            assertThat(setImage("ann", 3, PNG).statusCode()).isEqualTo(403);
            assertThat(picture("product/?productId=3")).isEqualTo("/pictures/3.svg");
        }

        @Test
        void are_images_of_1_MB_at_most() throws Exception {
            byte[] large = Arrays.copyOf(PNG, 1_000_001);

            assertThat(setImage("ada", 4, large).statusCode()).isEqualTo(413);
            assertThat(setImage("ada", 4, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                            .body())
                    .contains("\"VALIDATION_FAILED\"")
                    .contains("\"code\":\"UploadType\"");
            assertThat(setImage("ada", 4, Arrays.copyOf(PNG, 1_000_000)).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void need_a_product() throws Exception {
            assertThat(setImage("ada", 501, PNG).body()).contains("\"PRODUCT_NOT_FOUND\"");
        }
    }
}
