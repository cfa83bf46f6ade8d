package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.dispatch.Observer.Operation;
import dev.mizan.dispatch.Request.Who;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObserverTest {

    private final List<String> seen = new ArrayList<>();

    private final Dispatcher dispatcher = Answers.builder(new Shop())
            .observer(operation -> {
                seen.add("begin " + said(operation));
                return code -> seen.add(
                        "end " + said(operation) + code.map(it -> " with " + it).orElse(""));
            })
            .build();

    private static String said(Operation operation) {
        return (operation instanceof Operation.Call ? "call " : "fetch ") + operation.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "echo      | {\"text\":\"a\"}                   | none",
                "echo      | {}                                     | BAD_REQUEST",
                "addReview | {\"productId\":1,\"review\":{\"rating\":9,\"title\":\"a\",\"tags\":[],\"lines\":[],\"byName\":{}}} | VALIDATION_FAILED",
                "members   | {}                                     | UNAUTHORIZED",
                "buy       | {\"productId\":1,\"quantity\":3}   | OUT_OF_STOCK",
                "crash     | {\"productId\":1}                    | INTERNAL_ERROR"
            })
    void sees_each_call_with_its_code(String function, String arguments, String code) {
        String answered = code(dispatcher.dispatch(Request.call(function, arguments)));

        assertThat(answered).isEqualTo(code == null ? "none" : code);
        assertThat(seen)
                .containsExactly(
                        "begin call " + function, "end call " + function + (code == null ? "" : " with " + code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "/ctx/product/?productId=5 | product | none",
                "/ctx/product/             | product | BAD_REQUEST",
                "/ctx/staff/               | staff   | UNAUTHORIZED",
                "/ctx/reviews/?productId=5&page=0 | reviews | VALIDATION_FAILED",
                "/ctx/broken/              | broken  | INTERNAL_ERROR"
            })
    void sees_each_fetch_with_its_code(String path, String context, String code) {
        dispatcher.dispatch(Request.get(path));

        assertThat(seen)
                .containsExactly(
                        "begin fetch " + context, "end fetch " + context + (code == null ? "" : " with " + code));
    }

    @Test
    void sees_a_fetch_in_the_answer_of_a_call_within_the_call() {
        dispatcher.dispatch(Request.call("{\"fn\":\"rename\",\"args\":{\"productId\":5,\"name\":\"a\"},"
                + "\"visible\":[[\"product\",{\"productId\":5}],[\"product\",{\"productId\":6}]]}"));

        assertThat(seen)
                .containsExactly("begin call rename", "begin fetch product", "end fetch product", "end call rename");
    }

    @Test
    void is_told_the_end_of_what_the_way_itself_breaks() {
        Dispatcher broken = Answers.builder(new Shop())
                .observer(operation -> code -> seen.add("end with " + code.orElseThrow()))
                .build();
        Request request = Request.get("/ctx/cart/").thatNobodyMayBeAskedAbout();

        assertThat(code(broken.dispatch(request))).isEqualTo("INTERNAL_ERROR");
        assertThat(seen).containsExactly("end with INTERNAL_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/", "/nothing/", "/ctx/nothing/"})
    void sees_nothing_that_has_no_declared_name(String path) {
        dispatcher.dispatch(Request.get(path).as(Who.nobody()));
        dispatcher.dispatch(Request.call("unknown", "{}"));

        assertThat(seen).isEmpty();
    }
}
