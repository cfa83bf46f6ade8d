package dev.mizan.bench;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By hand, with and without Spring's cache. */
@RestController
@RequestMapping("/api/plain")
class ShelfController {

    private final Shelf shelf;

    ShelfController(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/ctx/shelf/")
    Map<String, Item> shelf(@RequestParam long id) {
        return Map.of("shelf", shelf.find(id));
    }

    @GetMapping("/ctx/kept/")
    Map<String, Item> kept(@RequestParam long id) {
        return Map.of("shelf", shelf.kept(id));
    }
}
