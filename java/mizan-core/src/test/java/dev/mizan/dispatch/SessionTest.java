package dev.mizan.dispatch;

import static dev.mizan.dispatch.Answers.json;
import static dev.mizan.dispatch.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.dispatch.Request.Who;
import dev.mizan.http.CsrfToken;
import dev.mizan.http.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Dispatcher dispatcher = Answers.builder(new Shop()).build();

    @Test
    void names_the_cookie_the_header_and_the_token() {
        Response response = dispatcher.dispatch(
                Request.get("/session/").csrf(new CsrfToken(Optional.of("XSRF-TOKEN"), "X-XSRF-TOKEN", "t\"1")));

        assertThat(text(response))
                .isEqualTo("{\"csrf\":{\"cookie\":\"XSRF-TOKEN\",\"header\":\"X-XSRF-TOKEN\",\"token\":\"t\\\"1\"},"
                        + "\"schema\":\"" + Answers.SCHEMA + "\",\"identity\":\"-\"}");
    }

    @Test
    void says_null_for_a_cookie_that_no_script_reads_and_for_a_server_that_wants_no_token() {
        CsrfToken token = new CsrfToken(Optional.empty(), "X-CSRF-TOKEN", "t");

        assertThat(json(dispatcher.dispatch(Request.get("/session/").csrf(token)))
                        .at("/csrf/cookie")
                        .isNull())
                .isTrue();
        assertThat(json(dispatcher.dispatch(Request.get("/session/")))
                        .get("csrf")
                        .isNull())
                .isTrue();
    }

    @Test
    void is_never_stored_and_names_schema_and_identity_in_headers_too() {
        Response response = dispatcher.dispatch(Request.get("/session/").as(Who.user("ann")));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("X-Mizan-Schema", Answers.SCHEMA)
                .containsEntry(
                        "X-Mizan-Identity", json(response).get("identity").asString());
    }

    @Test
    void gives_another_identity_to_another_user_and_after_a_change_of_rights() {
        assertThat(identity(Who.user("ann", "USER"))).isEqualTo(identity(Who.user("ann", "USER")));
        assertThat(identity(Who.user("ann", "USER", "ADMIN"))).isEqualTo(identity(Who.user("ann", "ADMIN", "USER")));
        assertThat(identity(Who.user("ann", "USER")))
                .isNotEqualTo(identity(Who.user("bob", "USER")))
                .isNotEqualTo(identity(Who.user("ann")))
                .isNotEqualTo(identity(Who.user("annUSER")))
                .doesNotContain("ann");
    }

    @Test
    void gives_an_identity_that_only_the_secret_explains() {
        Dispatcher other =
                Answers.builder(new Shop()).identitySecret(new byte[16]).build();

        assertThat(json(other.dispatch(Request.get("/session/").as(Who.user("ann"))))
                        .get("identity")
                        .asString())
                .isNotEqualTo(identity(Who.user("ann")));
    }

    private String identity(Who who) {
        return json(dispatcher.dispatch(Request.get("/session/").as(who)))
                .get("identity")
                .asString();
    }
}
