package dev.mizan.conformance;

import dev.mizan.form.FormFailure;
import dev.mizan.form.FormPages;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The one page of the conformance application. What it shows of a form is written as JSON, for tests to read. */
public final class FormPage implements FormPages {

    @Override
    public boolean leadsToPage(Exchange exchange, String page) {
        return page.equals(Forms.PAGE) || page.startsWith(Forms.PAGE + "?");
    }

    @Override
    public Response again(Exchange exchange, String page, FormFailure failure) {
        return new Response(
                200,
                Map.of("Content-Type", Response.JSON, "Cache-Control", "public, max-age=60", "ETag", "W/\"page\""),
                shown(failure).getBytes(StandardCharsets.UTF_8));
    }

    /** Gives what the page shows of a form that was refused. */
    public static String shown(FormFailure failure) {
        return JsonMapper.shared().writeValueAsString(failure);
    }
}
