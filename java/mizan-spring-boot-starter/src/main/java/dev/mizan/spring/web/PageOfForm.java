package dev.mizan.spring.web;

import dev.mizan.form.FormFailure;
import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page that a plain form stands on, asked for while the form is being answered. */
public final class PageOfForm {

    private PageOfForm() {}

    /**
     * Gives the form's request as a GET of the page.
     *
     * @param form one of the servlet's own
     * @param page path and query
     */
    public static HttpServletRequest read(Exchange form, String page) {
        return new PageRead(((ServletExchange) form).request(), page);
    }

    /**
     * Asks for the page once more, with what was wrong as the request attribute {@code dev.mizan.form.FormFailure}.
     *
     * @return the page; the plain error where the caller may not see it, or it leads elsewhere
     */
    public static Response again(Exchange form, String page, FormFailure failure) {
        ServletExchange exchange = (ServletExchange) form;
        PageRead request = new PageRead(exchange.request(), page);
        request.setAttribute(FormFailure.class.getName(), failure);
        KeptPage kept = new KeptPage(exchange.response());
        try {
            // through all filters, so that whoever may not see the page does not see it here; a forward would end the
            // answer
            exchange.request().getRequestDispatcher(page).include(request, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("The page of the form cannot be shown again", e);
        }
        return kept.isShown()
                ? kept.page()
                : ErrorEnvelope.of(ErrorCode.VALIDATION_FAILED).response();
    }
}
