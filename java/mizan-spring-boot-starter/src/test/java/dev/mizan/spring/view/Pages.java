package dev.mizan.spring.view;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.Invalidations;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.view.RedirectView;

/** Controllers that answer in every way that Spring MVC knows, and a bean that they call. */
final class Pages {

    record ItemContext(long id) {}

    record OtherContext() {}

    record OwnContext(long number) {}

    private Pages() {}

    static class Items {

        @Client(ItemContext.class)
        @PermitAll
        String item(long id) {
            return "item " + id;
        }

        @Client(OtherContext.class)
        @PermitAll
        String other() {
            return "other";
        }

        @Client
        @Affects(OtherContext.class)
        @Transactional
        @PermitAll
        void change() {}
    }

    @Controller
    static class Views {

        private final Items items;
        private final Invalidations invalidations;

        Views(Items items, Invalidations invalidations) {
            this.items = items;
            this.invalidations = invalidations;
        }

        @GetMapping("/look")
        @ResponseBody
        String look() {
            return "nothing changed";
        }

        @PostMapping("/name/{id}")
        @Affects(ItemContext.class)
        @Transactional
        String byName(@PathVariable long id) {
            return "redirect:/items/" + id;
        }

        @PostMapping("/redirect/{id}")
        @Affects(ItemContext.class)
        RedirectView redirect(@PathVariable long id) {
            return new RedirectView("/items/" + id);
        }

        @PostMapping("/body/{id}")
        @Affects(ItemContext.class)
        @ResponseBody
        String body(@PathVariable long id) {
            return "body";
        }

        @PostMapping("/entity/{id}")
        @Affects(ItemContext.class)
        ResponseEntity<String> entity(@PathVariable long id) {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                    .header("CDN-Cache-Control", "max-age=600")
                    .body("entity");
        }

        @PostMapping("/written/{id}")
        @Affects(ItemContext.class)
        @Transactional
        void written(@PathVariable long id, HttpServletResponse response) throws IOException {
            response.getWriter().write("written");
        }

        @PostMapping("/stream/{id}")
        @Affects(ItemContext.class)
        @Transactional
        StreamingResponseBody stream(@PathVariable long id) {
            return out -> out.write("stream".getBytes(StandardCharsets.UTF_8));
        }

        @PostMapping("/joins/{id}")
        @Affects({ItemContext.class, OwnContext.class})
        @ResponseBody
        String joins(@PathVariable long id) {
            invalidations.add(new ItemContext(id + 1)).add(new OwnContext(42));
            items.change();
            return "joins";
        }

        @PostMapping("/passes")
        @ResponseBody
        String passes() {
            items.change();
            return "passes";
        }

        @PostMapping("/throws/{id}")
        @Affects(ItemContext.class)
        String fails(@PathVariable long id) {
            throw new IllegalStateException("after it did something");
        }

        @PostMapping("/rolledBack/{id}")
        @Affects(ItemContext.class)
        @Transactional
        String rolledBack(@PathVariable long id) {
            throw new IllegalStateException("before it did anything");
        }

        @PostMapping("/early/{id}")
        @Affects(ItemContext.class)
        @Transactional
        void early(@PathVariable long id, HttpServletResponse response) throws IOException {
            response.getWriter().write("early");
            response.flushBuffer();
        }
    }

    /** Each says with a status that it failed. */
    @Controller
    static class Failures {

        private final Items items;

        Failures(Items items) {
            this.items = items;
        }

        @PostMapping("/failed/entity")
        @Affects(ItemContext.class)
        ResponseEntity<String> entity() {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("no");
        }

        @PostMapping("/failed/notFound")
        @Affects(ItemContext.class)
        ResponseEntity<Void> notFound() {
            return ResponseEntity.notFound().location(URI.create("/items")).build();
        }

        @PostMapping("/failed/status")
        @Affects(ItemContext.class)
        @ResponseBody
        String status(HttpServletResponse response) {
            response.setStatus(422);
            return "no";
        }

        @PostMapping("/failed/sent")
        @Affects(ItemContext.class)
        void sent(HttpServletResponse response) throws IOException {
            response.sendError(409);
        }

        @PostMapping("/failed/annotated")
        @Affects(ItemContext.class)
        @ResponseStatus(HttpStatus.CONFLICT)
        @ResponseBody
        String annotated() {
            return "no";
        }

        @PostMapping("/failed/problem")
        @Affects(ItemContext.class)
        ProblemDetail problem() {
            return ProblemDetail.forStatus(409);
        }

        @PostMapping("/failed/error")
        @Affects(ItemContext.class)
        ErrorResponse error() {
            return new ErrorResponseException(HttpStatusCode.valueOf(500));
        }

        @PostMapping("/failed/page")
        @Affects(ItemContext.class)
        ModelAndView page() {
            return new ModelAndView(
                    (model, request, response) -> response.getWriter().write("no"), "none", "none") {
                @Override
                public HttpStatusCode getStatus() {
                    return HttpStatus.CONFLICT;
                }
            };
        }

        @PostMapping("/failed/committed")
        @Affects(ItemContext.class)
        @Transactional
        ResponseEntity<String> committed() {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("no");
        }

        @PostMapping("/failed/called")
        @Affects(ItemContext.class)
        ResponseEntity<String> called() {
            items.change();
            return ResponseEntity.status(HttpStatus.CONFLICT).body("no");
        }
    }
}
