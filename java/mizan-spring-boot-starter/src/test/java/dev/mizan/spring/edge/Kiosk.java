package dev.mizan.spring.edge;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.MizanContext;
import dev.mizan.edge.PublicAnswer;
import dev.mizan.edge.PublicAnswers;
import dev.mizan.spring.security.MizanConfigurer;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A shop of a few goods behind an edge. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({Kiosk.Goods.class, Kiosk.Till.class})
class Kiosk {

    @MizanContext(cache = "10m", staleWhileRevalidate = "1m")
    record PriceContext(String good) {}

    @MizanContext(cache = "10m")
    record BasketContext() {}

    record OpenContext() {}

    /** With more components than an answer may have groups. */
    @MizanContext(cache = "10m")
    record WideContext(
            int a01,
            int a02,
            int a03,
            int a04,
            int a05,
            int a06,
            int a07,
            int a08,
            int a09,
            int a10,
            int a11,
            int a12,
            int a13,
            int a14,
            int a15,
            int a16,
            int a17,
            int a18,
            int a19,
            int a20,
            int a21,
            int a22,
            int a23,
            int a24,
            int a25,
            int a26,
            int a27,
            int a28,
            int a29,
            int a30,
            int a31) {}

    record Price(int cents) {}

    @Service
    static class Goods {

        private final Map<String, Integer> prices = new ConcurrentHashMap<>();

        @Client(PriceContext.class)
        @PermitAll
        Price price(String good) {
            return new Price(prices.getOrDefault(good, 0));
        }

        @Client(BasketContext.class)
        String basket(Caller caller) {
            return "of " + caller.id().orElseThrow();
        }

        @Client(OpenContext.class)
        @PermitAll
        boolean open() {
            return true;
        }

        @Client(WideContext.class)
        @PermitAll
        int wide(WideContext which) {
            return which.a01();
        }

        @Client
        @Affects(PriceContext.class)
        @PermitAll
        void setPrice(String good, int cents) {
            reprice(good, cents);
        }

        void reprice(String good, int cents) {
            prices.put(good, cents);
        }
    }

    @Controller
    static class Till {

        private final Goods goods;
        private final PublicAnswers answers;

        Till(Goods goods, PublicAnswers answers) {
            this.goods = goods;
            this.answers = answers;
        }

        @GetMapping("/shelf/{good}")
        ResponseEntity<String> shelf(@PathVariable String good) {
            PublicAnswer page = answers.begin(new PriceContext(good));
            String html = "<p>" + goods.price(good).cents() + "</p>";
            return ResponseEntity.ok()
                    .headers(it -> page.headers().forEach(it::set))
                    .contentType(MediaType.TEXT_HTML)
                    .body(html);
        }

        @PostMapping("/till")
        @Affects(PriceContext.class)
        String sale(@RequestParam String good, @RequestParam int cents) {
            goods.reprice(good, cents);
            return "redirect:/";
        }
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.with(MizanConfigurer.mizan(), Customizer.withDefaults())
                .formLogin(form -> form.successHandler((request, response, user) -> response.setStatus(200)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann").password("{noop}pw").build(),
                User.withUsername("bob").password("{noop}pw").build());
    }
}
