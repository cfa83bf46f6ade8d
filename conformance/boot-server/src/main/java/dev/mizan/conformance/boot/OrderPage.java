package dev.mizan.conformance.boot;

import dev.mizan.conformance.FormPage;
import dev.mizan.conformance.Forms;
import dev.mizan.form.FormFailure;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;

/** The page that forms stand on, with addresses beside it that are none. */
@Controller
class OrderPage {

    @GetMapping(Forms.PAGE)
    View page(@RequestAttribute(name = "dev.mizan.form.FormFailure", required = false) FormFailure failure) {
        return (model, request, response) -> {
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "public, max-age=60");
            response.setHeader("ETag", "W/\"page\"");
            if (failure != null) {
                response.getOutputStream().write(FormPage.shown(failure).getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
