package com.example.shop.web;

import com.example.shop.catalog.CatalogContext;
import com.example.shop.catalog.CategoriesContext;
import com.example.shop.product.ProductContext;
import com.example.shop.review.ReviewsContext;
import dev.mizan.spring.page.MizanPage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages that are rendered on the server, the same for everyone, so that caches may keep them; who is signed in, and what
 * is in the cart, the browser asks for itself.
 */
@Controller
class PageController {

    @GetMapping("/")
    MizanPage catalogue(@RequestParam MultiValueMap<String, String> query) {
        String category = text(query, "category");
        String search = text(query, "search");
        int page = page(query);
        Map<String, Object> address = new LinkedHashMap<>();
        put(address, "category", category);
        put(address, "search", search);
        put(address, "page", page > 1 ? page : null);
        return page("CataloguePage", "/", address)
                .with(new CatalogContext(category, search, page))
                .with(new CategoriesContext());
    }

    @GetMapping("/products/{productId:[1-9]\\d{0,14}}")
    MizanPage product(@PathVariable long productId, @RequestParam MultiValueMap<String, String> query) {
        int page = page(query);
        Map<String, Object> address = new LinkedHashMap<>();
        put(address, "page", page > 1 ? page : null);
        return page("ProductPage", "/products/" + productId, address)
                .with(new ProductContext(productId))
                .with(new ReviewsContext(productId, page));
    }

    /** What else stands in the request's address makes no other page, so that caches keep one. */
    private static MizanPage page(String name, String path, Map<String, Object> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(parameter -> address.queryParam(parameter, "{" + parameter + "}"));
        return MizanPage.of(name)
                .publicProp("address", address.encode().buildAndExpand(query).toUriString())
                .cacheable();
    }

    private static void put(Map<String, Object> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value);
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> query, String name) {
        String text = query.getFirst(name);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The front end reads it in the same way: whatever is no page is the first. */
    private static int page(MultiValueMap<String, String> query) {
        String page = query.getFirst("page");
        if (page == null || !page.matches("[1-9]\\d{0,9}")) {
            return 1;
        }
        long number = Long.parseLong(page);
        return number <= Integer.MAX_VALUE ? (int) number : 1;
    }
}
