package dev.mizan.bench;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By hand: a base path as long as Mizan's. */
@RestController
@RequestMapping("/api/plain")
class Controller {

    record Arguments(@Valid NewItem item) {}

    record Call(String fn, @Valid Arguments args) {}

    record Answer(Item result, List<String> invalidate) {}

    private final Items items;

    Controller(Items items) {
        this.items = items;
    }

    @GetMapping("/ctx/item/")
    Map<String, Item> item(@RequestParam long id) {
        return Map.of("item", items.find(id));
    }

    @GetMapping("/ctx/own/")
    Map<String, Item> own(@RequestParam long id) {
        return Map.of("own", items.find(id));
    }

    @PostMapping("/call/")
    Answer call(@Valid @RequestBody Call call) {
        return new Answer(items.add(call.args().item()), List.of("item"));
    }
}
