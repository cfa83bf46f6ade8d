package dev.mizan.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal on the base path has in common, whoever refuses. */
public final class Refused {

    private Refused() {}

    /** Checks status and code, and that nothing else is there: no page, no redirect, no dialog, no inside. */
    public static void assertRefused(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Content-Type")).containsExactly("application/json");
        assertThat(answer.header("X-Mizan-Schema")).hasSize(1);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("WWW-Authenticate")).doesNotContain("Basic").hasSize(status == 401 ? 1 : 0);
        assertThat(answer.toString()).doesNotContain("Exception", "\tat ", "dev.mizan", "<html", "realm", "error_");
    }

    /** Checks a 401 for who is not logged in, or has shown a wrong password. */
    public static void assertNobody(Wire.Answer answer) {
        assertRefused(answer, 401, "UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Mizan");
    }

    /** Checks a 401 for a token that is not accepted. */
    public static void assertBadToken(Wire.Answer answer) {
        assertRefused(answer, 401, "UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Bearer");
    }
}
