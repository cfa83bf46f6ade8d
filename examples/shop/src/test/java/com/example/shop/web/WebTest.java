package com.example.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        @ValueSource(strings = {"/", "/?category=Garden&page=2", "/products/5", "/cart", "/login", "/admin"})
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
        @ValueSource(strings = {"/nowhere", "/products/5/more", "/assets/nothing.js", "/pictures/501.svg"})
        void that_do_not_exist_are_404(String path) throws Exception {
            assertThat(get(path).statusCode()).isEqualTo(404);
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
}
