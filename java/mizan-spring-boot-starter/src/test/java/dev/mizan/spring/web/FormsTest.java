package dev.mizan.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.Client;
import dev.mizan.FormField;
import dev.mizan.form.FormFailure;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.app.Wire.Answer;
import dev.mizan.spring.security.MizanConfigurer;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** Plain forms on pages of Spring MVC, behind Spring Security. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormsTest {

    @LocalServerPort
    private int port;

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @EnableMethodSecurity
    @Import({Guests.class, GuestPages.class})
    static class Book {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.with(MizanConfigurer.mizan(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/staff")
                            .hasRole("ADMIN")
                            .anyRequest()
                            .permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }

    record Entry(
            @NotBlank @Size(max = 10) String name,

            @FormField(secret = true) @Nullable @Size(max = 3)
            String pin) {}

    @Service
    static class Guests {

        @Client
        @PermitAll
        public void sign(@Valid Entry entry) {}

        @Client
        @PermitAll
        @PreAuthorize("hasRole('ADMIN')")
        public void strike(@Valid Entry entry) {}
    }

    @Controller
    static class GuestPages {

        @GetMapping("/guests")
        View guests(
                @RequestParam(defaultValue = "1") int page,
                @RequestAttribute(name = "dev.mizan.form.FormFailure", required = false) @Nullable
                        FormFailure failure) {
            return text("page " + page + ": " + failure);
        }

        @GetMapping("/staff")
        View staff(
                @RequestAttribute(name = "dev.mizan.form.FormFailure", required = false) @Nullable
                        FormFailure failure) {
            return text("a secret of the staff");
        }

        @GetMapping("/data")
        @ResponseBody
        String data() {
            return "data";
        }

        private static View text(String text) {
            return (model, request, response) -> {
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            };
        }
    }

    private Answer submit(String function, String body) {
        return Wire.request(
                port,
                "POST /api/mizan/form/" + function + "/",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded",
                "Sec-Fetch-Site: same-origin");
    }

    @Test
    void lead_back_to_their_page_without_a_token() {
        Answer answer = submit("sign", "entry.name=Ann&_page=/guests?page=2");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/guests?page=2");
    }

    @Test
    void show_their_page_again_with_what_was_wrong() {
        Answer answer = submit("sign", "entry.name=&entry.pin=12345&_page=/guests?page=2");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("page 2: FormFailure[function=sign, values={entry.name=[]}")
                .contains("code=NotBlank", "code=Size")
                .doesNotContain("12345");
    }

    @Test
    void show_no_page_to_whom_its_own_rules_do_not() {
        Answer answer = submit("sign", "entry.name=&_page=/staff");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("a secret of the staff").contains("VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/nowhere", "/api/mizan/session/", "/guests/", "/api/mizan/form/sign/"})
    void stand_on_pages_alone(String page) {
        assertThat(submit("sign", "entry.name=Ann&_page=" + page).status()).isEqualTo(400);
    }

    @Test
    void tell_nothing_of_functions_that_only_a_call_shows_to_be_allowed() {
        Answer answer = Wire.request(
                port,
                "POST /api/mizan/form/strike/",
                "entry.name=Ann&_page=/guests".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded",
                "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isIn(401, 403);
    }
}
