package dev.mizan.spring.page;

import dev.mizan.Affects;
import dev.mizan.Caller;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.MizanContext;
import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.page.ShellReason;
import dev.mizan.spring.security.MizanConfigurer;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products with pages, some of which somebody has a part in. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    Showroom.Products.class,
    Showroom.Pages.class,
    Showroom.Wrong.class,
    Showroom.AsJson.class,
    Showroom.Fake.class,
    Showroom.Doors.class
})
class Showroom {

    @MizanContext(cache = "10m")
    record ProductContext(@Positive long productId) {}

    @MizanContext(cache = "10m")
    record NewsContext() {}

    record StockContext(long productId) {}

    record CartContext() {}

    record Product(String name) {}

    record ProductProps(LocalDate until, Instant at) {}

    record Question(@NotBlank String text) {}

    @ClientError(status = 404)
    static class NoSuchProduct extends RuntimeException {}

    @Service
    static class Products {

        private final Map<Long, String> names = new ConcurrentHashMap<>();

        @Client(ProductContext.class)
        @PermitAll
        Product product(long productId) {
            if (productId == 404) {
                throw new NoSuchProduct();
            }
            if (productId == 500) {
                throw new IllegalStateException("a secret of the server");
            }
            return new Product(names.getOrDefault(productId, "product " + productId));
        }

        @Client(NewsContext.class)
        @PermitAll
        String news() {
            return "news";
        }

        @Client(StockContext.class)
        @PermitAll
        int stock(long productId) {
            return 3;
        }

        @Client(CartContext.class)
        String cart(Caller caller) {
            return "cart of " + caller.id().orElseThrow();
        }

        @Client
        @Affects(ProductContext.class)
        @PermitAll
        void rename(long productId, String name) {
            put(productId, name);
        }

        @Client
        @PermitAll
        void ask(@Valid Question question) {}

        void put(long productId, String name) {
            names.put(productId, name);
        }
    }

    @Controller
    static class Pages {

        private final Products products;

        Pages(Products products) {
            this.products = products;
        }

        @GetMapping("/products/{productId}")
        MizanPage product(@PathVariable long productId) {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(productId))
                    .publicProp("productId", productId)
                    .header("Content-Language", "en")
                    .cacheable();
        }

        @GetMapping("/mine/{productId}")
        MizanPage mine(@PathVariable long productId) {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(productId))
                    .with(new CartContext());
        }

        @GetMapping("/cart")
        MizanPage cart() {
            return MizanPage.of("CartPage").with(new CartContext());
        }

        @GetMapping("/stock/{productId}")
        MizanPage stock(@PathVariable long productId) {
            return MizanPage.of("StockPage").with(new StockContext(productId)).with(new ProductContext(404));
        }

        @GetMapping("/calm/{productId}")
        MizanPage calm(@PathVariable long productId) {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(productId))
                    .status(HttpStatus.OK);
        }

        @GetMapping("/gone")
        MizanPage gone() {
            return MizanPage.of("GonePage").status(HttpStatus.GONE);
        }

        @GetMapping("/annotated")
        @ResponseStatus(HttpStatus.ACCEPTED)
        MizanPage annotated() {
            return MizanPage.of("ProductPage").with(new ProductContext(404));
        }

        @GetMapping("/thrown")
        MizanPage thrown() {
            throw new NoSuchElementException("a room");
        }

        @ExceptionHandler
        MizanPage missing(NoSuchElementException thrown) {
            return MizanPage.of("MissingPage").status(HttpStatus.NOT_FOUND);
        }

        @GetMapping("/dated")
        MizanPage dated() {
            return MizanPage.of("DatedPage")
                    .props(new ProductProps(LocalDate.of(2026, 12, 24), Instant.parse("2026-11-26T15:00:00Z")));
        }

        @GetMapping("/text")
        MizanPage text(@RequestParam String text) {
            return MizanPage.of("TextPage").prop(text, text);
        }

        @GetMapping("/nonce")
        MizanPage nonce() {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(5))
                    .header("Content-Security-Policy", "script-src 'nonce-abc'")
                    .cacheable();
        }

        @GetMapping("/cookie")
        MizanPage cookie(HttpServletResponse response) {
            response.addHeader("Set-Cookie", "theme=dark");
            return MizanPage.of("ProductPage").with(new ProductContext(5)).cacheable();
        }

        @GetMapping("/view/{productId}")
        String view(@PathVariable long productId, Model model) {
            model.addAttribute("product", new ProductContext(productId));
            model.addAttribute("until", LocalDate.of(2026, 12, 24));
            return "mizan:ProductPage";
        }

        @GetMapping("/named")
        String named(@RequestParam String page) {
            return "mizan:" + page;
        }

        @PostMapping("/products/{productId}")
        @Affects(ProductContext.class)
        MizanPage rename(@PathVariable long productId, @RequestParam String name) {
            if (name.isEmpty()) {
                return MizanPage.of("ProductPage")
                        .with(new ProductContext(productId))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            products.put(productId, name);
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(productId))
                    .cacheable();
        }
    }

    /** Each is a mistake. */
    @Controller
    static class Wrong {

        @GetMapping("/wrong/props")
        MizanPage props() {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(5))
                    .prop("user", "ann")
                    .cacheable();
        }

        @GetMapping("/wrong/perUser")
        MizanPage perUser() {
            return MizanPage.of("ProductPage")
                    .with(new ProductContext(5))
                    .with(new CartContext())
                    .cacheable();
        }

        @GetMapping("/wrong/uncached")
        MizanPage uncached() {
            return MizanPage.of("ProductPage").with(new StockContext(5)).cacheable();
        }

        @GetMapping("/wrong/nothing")
        MizanPage nothing() {
            return MizanPage.of("ProductPage").cacheable();
        }

        @GetMapping("/wrong/principal")
        MizanPage principal(Principal user) {
            return MizanPage.of(user == null ? "ProductPage" : "AdminPage")
                    .with(new ProductContext(5))
                    .cacheable();
        }

        @GetMapping("/wrong/session")
        MizanPage session(HttpSession session) {
            return MizanPage.of("ProductPage").with(new ProductContext(5)).cacheable();
        }

        @GetMapping("/wrong/number")
        MizanPage number() {
            return MizanPage.of("ProductPage").prop("size", Map.of("max", Double.NaN));
        }

        @GetMapping("/wrong/bean")
        String bean(Model model) {
            model.addAttribute("account", new Random());
            return "mizan:ProductPage";
        }
    }

    @RestController
    static class AsJson {

        @GetMapping("/rest")
        MizanPage rest() {
            return MizanPage.of("ProductPage").with(new ProductContext(5));
        }
    }

    /** Renders what it is told, and says whom it rendered. */
    static class Fake implements PageRenderer {

        final List<PageRequest> rendered = new CopyOnWriteArrayList<>();
        volatile Runnable meanwhile = () -> {};
        volatile boolean fails;
        volatile String generation = "1";

        @Override
        public Rendering render(PageRequest request) {
            rendered.add(request);
            meanwhile.run();
            return fails
                    ? new Rendering.Shell(ShellReason.RENDER_FAILED, "Error: <b>\n    at lamp.tsx:3:5")
                    : new Rendering.Rendered(
                            "<title>" + request.page() + "</title>",
                            ("<h1>" + request.page() + "</h1>").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String generation() {
            return generation;
        }
    }

    /** Who may come in. */
    @Configuration(proxyBeanMethods = false)
    static class Doors {

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
}
