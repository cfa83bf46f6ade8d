package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.http.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String VALID = "order.address.street=Here&order.lines.0.sku=A&order.lines.0.quantity=2"
            + "&order.delivery=EXPRESS&_page=/order?id=1";

    private final Desk desk = new Desk();
    private final Dispatcher dispatcher =
            Answers.builder(Desk.registry(), desk).formPages(desk).build();

    private static Request form(String function, String body) {
        return Request.of("POST", "/form/" + function + "/")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private Response submit(String function, String body) {
        return dispatcher.dispatch(form(function, body));
    }

    /** The lines of the page that is shown again: address, function, values, errors. */
    private static Stream<String> again(Response response) {
        assertThat(response.status()).as(text(response)).isEqualTo(422);
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKey("ETag");
        return text(response).lines();
    }

    @Test
    void leads_back_to_its_page_where_it_succeeds() {
        Response response = submit("place", VALID);

        assertThat(response.status()).as(text(response)).isEqualTo(303);
        assertThat(response.headers())
                .containsEntry("Location", "/order?id=1")
                .containsEntry("Cache-Control", "no-store");
        assertThat(desk.ran)
                .containsExactly("Order[address=Address[street=Here, note=null], lines=[Line[sku=A, quantity=2]],"
                        + " tags=[], delivery=EXPRESS, gift=false, day=null, most=null, pin=null, payment=null]");
    }

    @Test
    void leads_where_the_function_says() {
        assertThat(submit("move", "address.street=Here&_page=/order").headers()).containsEntry("Location", "/moved/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order?placed=1", "/order#lines"})
    void leads_where_the_form_says(String next) {
        assertThat(submit("place", VALID + "&_next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .headers())
                .containsEntry("Location", next);
        assertThat(submit("move", "address.street=Here&_page=/order&_next=/order?placed=1")
                        .headers())
                .containsEntry("Location", "/moved/1");
    }

    @Test
    void is_shown_again_where_it_stands_and_not_where_it_would_have_led() {
        assertThat(again(submit("rename", "name=&taken=&_page=/order&_next=/order?placed=1")))
                .contains("/order");
    }

    @Test
    void an_object_that_may_not_be_missing_is_wrong_at_its_fields() {
        assertThat(again(submit("ship", "parcel.to.street=&_page=/order")))
                .contains("parcel.to.street NotBlank: must not be blank")
                .noneMatch(line -> line.startsWith("parcel.to ") || line.startsWith("parcel.from"));
    }

    @Test
    void items_that_are_left_empty_are_none() {
        submit("place", VALID + "&order.lines.1.sku=&order.lines.1.quantity=&order.lines.2.sku=");

        assertThat(desk.ran.get(0)).contains("lines=[Line[sku=A, quantity=2]]");
    }

    @Test
    void an_item_that_is_left_empty_before_another_is_wrong() {
        assertThat(again(submit(
                        "place",
                        VALID + "&order.lines.1.sku=&order.lines.1.quantity=&order.lines.2.sku=B"
                                + "&order.lines.2.quantity=1")))
                .contains("order.lines.1.quantity Required: must be filled in")
                .noneMatch(line -> line.startsWith("order.lines.2"));
    }

    @Test
    void fields_are_read_by_their_declared_types() {
        submit(
                "place",
                VALID + "&order.gift=on&order.address.note=" + URLEncoder.encode("für dich", StandardCharsets.UTF_8)
                        + "&order.tags=a&order.tags=b&order.day=2026-11-26&order.most=19.90&order.pin="
                        + "&order.payment.number=7&order.payment.type=Card&_button=1");

        assertThat(desk.ran.get(0))
                .contains("note=für dich", "tags=[a, b]", "gift=true", "day=2026-11-26", "most=19.90", "pin=null")
                .contains("payment=Card[number=7]");
    }

    @Test
    void shows_its_page_again_with_all_that_is_wrong_and_what_was_sent_but_no_secret() {
        Response response = submit(
                "place",
                "order.address.street=&order.lines.0.sku=A&order.lines.0.quantity=two&order.lines.1.quantity=0"
                        + "&order.delivery=EXPRESS&order.delivery=STANDARD&order.pin=12&_page=/order");

        assertThat(again(response))
                .containsExactly(
                        "/order",
                        "place",
                        "{order.address.street=[], order.lines.0.sku=[A], order.lines.0.quantity=[two],"
                                + " order.lines.1.quantity=[0], order.delivery=[EXPRESS, STANDARD]}",
                        "order.address.street NotBlank: must not be blank",
                        "order.delivery Type: is not of the right kind",
                        "order.lines.0.quantity Type: is not of the right kind",
                        "order.lines.1.quantity Min: must be greater than or equal to 1",
                        "order.lines.1.sku NotBlank: must not be blank",
                        "order.pin Size: size must be between 4 and 2147483647");
        assertThat(desk.ran).isEmpty();
    }

    @Test
    void shows_what_the_function_itself_refused() {
        assertThat(again(submit("place", VALID.replace("Here", "Nowhere"))))
                .contains("order.address.street Unknown: We cannot find it.");
        assertThat(again(submit("place", VALID.replace("Here", "Empty")))).contains(" SOLD_OUT: There are none left.");
        assertThat(again(submit("place", VALID + "&order.gift=on"))).contains(" AssertTrue: A gift needs a note.");
    }

    @Test
    void what_failed_otherwise_is_no_page() {
        Response response = submit("place", VALID.replace("Here", "Broken"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).doesNotContain("hunter2");
    }

    @Nested
    class Files {

        private Request multipart(FormData parts) throws IOException {
            return form("attach", "")
                    .header("Content-Type", FormData.TYPE)
                    .body(parts.request().body().readAllBytes());
        }

        @Test
        void come_with_fields_in_any_order() throws Exception {
            Response response = dispatcher.dispatch(multipart(new FormData()
                    .file("file", "text/plain", "hello")
                    .raw("------mizan\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nGrün\r\n")
                    .part("name=\"more\"; filename=\"\"", "application/octet-stream", "")
                    .raw("------mizan\r\nContent-Disposition: form-data; name=\"_page\"\r\n\r\n/order\r\n")));

            assertThat(response.status()).as(text(response)).isEqualTo(303);
            assertThat(desk.ran).containsExactly("Grün");
        }

        @Test
        void that_are_wrong_are_errors_of_their_fields_and_what_else_was_sent_is_kept() throws Exception {
            Response response = dispatcher.dispatch(multipart(new FormData()
                    .file("file", "text/plain", "much too long")
                    .file("more", "image/png", "no image at all")
                    .raw("------mizan\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nlong title\r\n")
                    .raw("------mizan\r\nContent-Disposition: form-data; name=\"_page\"\r\n\r\n/order\r\n")));

            assertThat(again(response))
                    .contains(
                            "{title=[long title]}",
                            "file UploadSize: the file is too large",
                            "more UploadType: files of this type are not taken",
                            "title Size: size must be between 0 and 5");
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void that_are_missing_are_required() throws Exception {
            assertThat(again(submit("attach", "title=a&file=&_page=/order")))
                    .contains("file Required: must be filled in");
        }

        @Test
        void belong_where_the_function_takes_some() throws Exception {
            assertThat(code(dispatcher.dispatch(multipart(new FormData().file("title", "text/plain", "x")))))
                    .isEqualTo("BAD_REQUEST");
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "order",
                    "//evil.example",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "https://evil.example/order",
                    "javascript:alert(1)",
                    "/order//x",
                    "/order?next=//evil.example",
                    "/order\n",
                    "/order\u0000",
                    "/order\tx",
                    "/ord\u00e9r",
                    "/order#x",
                    "/elsewhere",
                    "/api/mizan/call/"
                })
        void pages_that_are_none_of_the_application(String page) {
            Response response =
                    submit("place", VALID.replace("/order?id=1", URLEncoder.encode(page, StandardCharsets.UTF_8)));

            assertThat(response.status()).isEqualTo(400);
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void forms_that_would_lead_to_no_page_of_the_application_or_to_two() {
            for (String next : List.of("", "//evil.example", "/nowhere", "https://evil.example/", "/order%23", "#a")) {
                assertThat(submit("place", VALID + "&_next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                                .status())
                        .as(next)
                        .isEqualTo(400);
            }
            assertThat(submit("place", VALID + "&_next=/order&_next=/order").status())
                    .isEqualTo(400);
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void forms_without_a_page_or_with_two() {
            assertThat(submit("place", VALID.replace("&_page=/order?id=1", "")).status())
                    .isEqualTo(400);
            assertThat(submit("place", VALID + "&_page=/order").status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "order.nothing=1",
                    "nothing=1",
                    "order.address=1",
                    "order.address.street.length=1",
                    "order.lines.x.sku=1",
                    "order.lines.2.sku=1",
                    "order.lines.999999999.sku=1",
                    "order.lines.-1.sku=1",
                    "order..street=1",
                    "order.__proto__.x=1",
                    ".=1"
                })
        void names_that_lead_nowhere(String field) {
            Response response = submit("place", VALID + "&" + field);

            assertThat(response.status()).as(text(response)).isIn(400, 422);
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void deep_names() {
            assertThat(code(submit("place", VALID + "&order" + ".a".repeat(10_000) + "=1")))
                    .isEqualTo("BAD_REQUEST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"order.address.street", "order.lines.0.quantity", "order.lines.0.sku"})
        void longer_texts_than_this_server_reads(String field) {
            String form = VALID.replaceAll("(" + field.replace(".", "\\.") + "=)[^&]*", "$1" + "1".repeat(300_000));

            Response response = submit("place", form);

            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(text(response)).contains("more text than this server reads");
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void more_items_than_may_be_by_their_constraint_and_not_by_failing() {
            assertThat(again(submit("place", VALID + lines(5_000))))
                    .contains("order.lines Size: size must be between 0 and 3");
        }

        @Test
        void more_items_than_a_document_may_have() {
            Response response = submit("place", VALID + lines(10_000));

            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(desk.ran).isEmpty();
        }

        private static String lines(int count) {
            return IntStream.range(1, count)
                    .mapToObj(i -> "&order.lines." + i + ".sku=A&order.lines." + i + ".quantity=1")
                    .collect(Collectors.joining());
        }

        @ParameterizedTest
        @ValueSource(strings = {"a=%", "a=%zz", "a=%ff", "%c0%80=1", "a=%00"})
        void broken_text(String field) {
            assertThat(submit("place", VALID + "&" + field).status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/plain", "", "multipart/form-data"})
        void other_types(String type) {
            assertThat(dispatcher
                            .dispatch(form("place", VALID).header("Content-Type", type))
                            .status())
                    .isIn(400, 415);
            assertThat(desk.ran).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", ""})
        void other_sites_and_those_that_do_not_say(String site) {
            Request request = form("place", VALID).header("Sec-Fetch-Site", site.isEmpty() ? null : site);

            assertThat(code(dispatcher.dispatch(request.thatMayNotBeRead()))).isEqualTo("CSRF_FAILED");
            assertThat(desk.ran).isEmpty();
        }

        @Test
        void callers_who_may_not_before_the_body_is_read() {
            assertThat(code(dispatcher.dispatch(form("close", "").thatMayNotBeRead())))
                    .isEqualTo("UNAUTHORIZED");
        }

        @Test
        void functions_that_are_none() {
            assertThat(code(submit("nothing", VALID))).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void an_own_origin_is_proof_where_a_browser_sends_nothing_newer() {
        Request request = form("place", VALID).header("Sec-Fetch-Site", null).header("Origin", "https://shop.example");

        assertThat(dispatcher.dispatch(request).status()).isEqualTo(303);
    }
}
