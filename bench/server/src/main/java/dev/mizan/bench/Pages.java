package dev.mizan.bench;

import dev.mizan.bench.CatalogueFunctions.PageContext;
import dev.mizan.page.PageRenderer;
import dev.mizan.page.PageRequest;
import dev.mizan.page.Rendering;
import dev.mizan.spring.page.MizanPage;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a product's context, and by hand a document of the same size, which is always there. */
@Controller
class Pages {

    private static final byte[] TEXT = " ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

    @GetMapping("/pages/product/")
    MizanPage product(@RequestParam long id) {
        return MizanPage.of("ProductPage").with(new PageContext(id)).cacheable();
    }

    @GetMapping("/pages/plain/")
    ResponseEntity<byte[]> plain(@RequestParam int bytes, @RequestParam long id) {
        byte[] document = new byte[bytes];
        System.arraycopy(TEXT, 0, document, 0, bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-cache")
                .header("ETag", "W/\"" + id + '"')
                .body(document);
    }

    /** In no process of its own: a page that is kept is not rendered. */
    @Component
    static class Renderer implements PageRenderer {

        @Override
        public Rendering render(PageRequest request) {
            String markup = "<main><h1>A product</h1><ul>"
                    + "<li><b>Customer</b><p>It does what it says, and I would buy it again for a friend.</p></li>"
                            .repeat(19)
                    + "</ul></main>";
            return new Rendering.Rendered("<title>A product</title>", markup.getBytes(StandardCharsets.UTF_8));
        }
    }
}
