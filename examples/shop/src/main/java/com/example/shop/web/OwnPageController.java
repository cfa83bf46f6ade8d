package com.example.shop.web;

import com.example.shop.account.AccountContext;
import com.example.shop.cart.CartContext;
import com.example.shop.checkout.LastOrderContext;
import com.example.shop.product.ProductContext;
import dev.mizan.spring.page.MizanPage;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages that are somebody's, with forms that need no JavaScript. No cache keeps them, so they know who asks, in which
 * language, and with which token a browser by itself may sign in and out.
 */
@Controller
class OwnPageController {

    @GetMapping("/order")
    MizanPage order(Locale locale, CsrfToken token) {
        return own(
                MizanPage.of("OrderPage").with(new AccountContext()).with(new CartContext()), "/order", locale, token);
    }

    /** Where an order leads that a browser has sent by itself. */
    @GetMapping("/order/placed")
    MizanPage placed(Locale locale, CsrfToken token) {
        MizanPage page = MizanPage.of("PlacedPage").with(new AccountContext()).with(new LastOrderContext());
        return own(page, "/order/placed", locale, token);
    }

    /** The form that stands on the product's page for those who have JavaScript: that page is the same for everyone. */
    @GetMapping("/products/{productId:[1-9]\\d{0,14}}/review")
    MizanPage review(@PathVariable long productId, Locale locale, CsrfToken token) {
        MizanPage page =
                MizanPage.of("ReviewPage").with(new ProductContext(productId)).with(new AccountContext());
        return own(page, "/products/" + productId + "/review", locale, token);
    }

    @GetMapping("/login")
    MizanPage login(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String failed,
            Locale locale,
            CsrfToken token) {
        MizanPage page = MizanPage.of("LoginPage").with(new AccountContext());
        return own(page, loginAddress(next, failed != null), locale, token).header("Cache-Control", "no-store");
    }

    /** The address of the page that signs in. */
    static String loginAddress(@Nullable String next, boolean failed) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/login");
        if (next != null && !next.isEmpty()) {
            address.queryParam("next", "{next}");
        }
        if (failed) {
            address.queryParam("failed", "yes");
        }
        return address.encode()
                .buildAndExpand(Map.of("next", next == null ? "" : next))
                .toUriString();
    }

    private static MizanPage own(MizanPage page, String address, Locale locale, CsrfToken token) {
        return page.prop("address", address)
                .prop("language", locale.getLanguage().equals("de") ? "de" : "en")
                .prop("csrf", new Csrf(token.getParameterName(), token.getToken()));
    }

    /** The hidden field by which Spring Security knows its own forms. */
    record Csrf(String name, String value) {}
}
