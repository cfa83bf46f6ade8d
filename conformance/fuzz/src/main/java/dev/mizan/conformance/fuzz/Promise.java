package dev.mizan.conformance.fuzz;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.Exchange;
import dev.mizan.http.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What every answer keeps, whatever the request was. */
final class Promise {

    private Promise() {}

    static void check(Exchange request, Response response) {
        int status = response.status();
        require(status < 500 || status == ErrorCode.UNAVAILABLE.status(), "an unexpected failure of the server");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            require(isVisible(header.getKey()) && isVisible(header.getValue()), "a header that is no visible ASCII");
        }
        boolean error = status >= 400;
        require(!error || "no-store".equals(response.headers().get("Cache-Control")), "an error that may be stored");
        require(
                !error || isPageOfForm(request, response) || text(response).startsWith("{\"error\":{\"code\":\""),
                "an error without the envelope");
    }

    /** A form that was refused is answered with the page it stands on (PROTOCOL, section 2). */
    private static boolean isPageOfForm(Exchange request, Response response) {
        return request.path().contains("/form/") && response.status() == ErrorCode.VALIDATION_FAILED.status();
    }

    private static boolean isVisible(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static String text(Response response) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(response.body()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("The answer is a body that is not UTF-8", e);
        }
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError("The answer is " + otherwise);
        }
    }
}
