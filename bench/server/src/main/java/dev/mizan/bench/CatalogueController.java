package dev.mizan.bench;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By hand, with and without Spring's cache. */
@RestController
@RequestMapping("/api/plain")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/ctx/page/")
    ProductPage page(@RequestParam long id) {
        return catalogue.page(id);
    }

    @GetMapping("/ctx/memo/")
    ProductPage memo(@RequestParam long id) {
        return catalogue.kept(id);
    }
}
