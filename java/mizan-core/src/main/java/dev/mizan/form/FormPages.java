package dev.mizan.form;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;

/**
 * The pages that plain HTML forms stand on: those of the server around, which knows their routes. Thread-safe.
 *
 * <p>Without one no plain form is taken, since its answer is always a page.
 */
public interface FormPages {

    /** No pages. */
    FormPages NONE = new FormPages() {

        @Override
        public boolean leadsToPage(Exchange exchange, String page) {
            return false;
        }

        @Override
        public Response again(Exchange exchange, String page, FormFailure failure) {
            return ErrorEnvelope.of(ErrorCode.NOT_FOUND).response();
        }
    };

    /**
     * Whether a GET of this address is answered with a page of the application.
     *
     * @param exchange the form, of the same application
     * @param page path and query; it begins with one slash, and has no {@code //}, no backslash, and nothing but visible
     *     ASCII
     */
    boolean leadsToPage(Exchange exchange, String page);

    /**
     * Answers with the page once more, which shows what was sent and what is wrong with it.
     *
     * @param page of which {@link #leadsToPage} says yes
     * @return the page; its status becomes 422, and no cache may store it, whatever it says
     */
    Response again(Exchange exchange, String page, FormFailure failure);
}
