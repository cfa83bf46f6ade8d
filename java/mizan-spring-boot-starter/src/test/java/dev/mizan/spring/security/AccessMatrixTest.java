package dev.mizan.spring.security;

import static dev.mizan.spring.app.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import dev.mizan.function.ContextDefinition;
import dev.mizan.function.FunctionDefinition;
import dev.mizan.spring.app.Wire;
import dev.mizan.spring.function.Publication;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who gets through which door: every rule × every caller × a call, a read, and a read in a call's answer. Nothing that was
 * sent is made into an argument before Mizan's own rule lets the caller in; Spring's rules ({@code before} and {@code
 * after}) are asked later, when the method is invoked.
 */
@SpringBootTest(classes = Doors.class, webEnvironment = RANDOM_PORT, properties = "mizan.single-flight.max-time=1m")
class AccessMatrixTest {

    private static final List<String> CALLERS = List.of("-", "gus", "ann", "bob", "eve", "ada");

    private static final String TABLE = """
                    | rule   | -   | gus | ann | bob | eve | ada |
                    | open   | 200 | 200 | 200 | 200 | 200 | 200 |
                    | member | 401 | 200 | 200 | 200 | 200 | 200 |
                    | user   | 401 | 403 | 200 | 200 | 200 | 200 |
                    | editor | 401 | 403 | 403 | 403 | 200 | 200 |
                    | admin  | 401 | 403 | 403 | 403 | 403 | 200 |
                    | nobody | 401 | 403 | 403 | 403 | 403 | 403 |
                    | before | 401 | 40x | 40x | 40x | 40x | 200 |
                    | after  | 401 | 40x | 200 | 40x | 40x | 40x |
                    """;

    @LocalServerPort
    int port;

    @Autowired
    Publication publication;

    /** {@code 40x} is a 403 of Spring's: Mizan's own rule has let the caller in. */
    static Stream<Arguments> doors() {
        return TABLE.lines().skip(1).flatMap(line -> {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            return CALLERS.stream().map(caller -> {
                String cell = cells[CALLERS.indexOf(caller) + 2];
                boolean bound = !cell.equals("401") && !cell.equals("403");
                return arguments(cells[1], caller, Integer.parseInt(cell.replace('x', '3')), bound);
            });
        });
    }

    private final String name = UUID.randomUUID().toString();

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("doors")
    void ofACall(String rule, String caller, int status, boolean bound) {
        assertAnswer(call(caller, rule + "Call", "{\"key\":{\"name\":\"" + name + "\"}}", ""), rule, caller, status);
        assertThat(Doors.BOUND.contains(name)).isEqualTo(bound);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("doors")
    void ofACallWhoseArgumentsAreWrong(String rule, String caller, int status, boolean bound) {
        Wire.Answer answer = call(caller, rule + "Call", "{\"key\":{\"name\":\"" + name + "\"},\"more\":1}", "");
        assertThat(answer.status()).isEqualTo(bound ? 400 : status);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("doors")
    void ofARead(String rule, String caller, int status, boolean bound) {
        assertAnswer(read(caller, rule, "?name=" + name), rule, caller, status);
        assertThat(Doors.BOUND.contains(name)).isEqualTo(bound);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("doors")
    void ofAReadWhoseParametersAreWrong(String rule, String caller, int status, boolean bound) {
        assertThat(read(caller, rule, "?name=" + name + "&more=%zz").status()).isEqualTo(bound ? 400 : status);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("doors")
    void ofAReadInTheAnswerOfACall(String rule, String caller, int status, boolean bound) {
        Wire.Answer answer =
                call(caller, "touch", "{}", ",\"visible\":[[\"" + rule + "\",{\"name\":\"" + name + "\"}]]");
        assertThat(answer.status()).isEqualTo(200);
        String params = "\"contexts\":[{\"context\":\"" + rule + "\",\"params\":{\"name\":\"" + name + "\"},";
        if (!bound) {
            assertThat(answer.body()).doesNotContain("\"contexts\"");
        } else if (status == 200) {
            assertThat(answer.body()).endsWith(params + "\"data\":{\"" + rule + "\":" + content(rule, caller) + "}}]}");
        } else {
            assertThat(answer.body()).contains(params + "\"error\":{\"code\":\"FORBIDDEN\"");
        }
        assertThat(Doors.BOUND.contains(name)).isEqualTo(bound);
    }

    @Test
    void isNotOpenedByHavingReadBefore() {
        String path = "GET /api/mizan/ctx/admin/?name=" + name;
        String tag = "If-None-Match: "
                + Wire.request(port, path, as("ada")).header("ETag").get(0);
        assertThat(Wire.request(port, path, as("ada"), tag).status()).isEqualTo(304);
        assertRefused(Wire.request(port, path, as("eve"), tag), 403, "FORBIDDEN");
        assertRefused(Wire.request(port, path, as("-"), tag), 401, "UNAUTHORIZED");
    }

    @Test
    void ofEveryFunctionAndContextThatThereIs() {
        List<String> rules = TABLE.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s*\\|\\s*")[1])
                .toList();
        assertThat(publication.registry().contexts())
                .extracting(ContextDefinition::name)
                .containsExactlyInAnyOrderElementsOf(rules);
        assertThat(publication.registry().functions())
                .extracting(FunctionDefinition::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("touch"), rules.stream().flatMap(rule -> Stream.of(rule, rule + "Call")))
                        .toList());
    }

    private static void assertAnswer(Wire.Answer answer, String rule, String caller, int status) {
        if (status == 200) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"").endsWith(":" + content(rule, caller) + "}");
        } else {
            assertRefused(answer, status, status == 401 ? "UNAUTHORIZED" : "FORBIDDEN");
            assertThat(answer.body()).doesNotContain("\"" + rule + "\"", "ann");
        }
    }

    /** What a read or call gives to whom it lets in: two of them tell who asked. */
    private static String content(String rule, String caller) {
        return switch (rule) {
            case "member", "user" -> '"' + caller + '"';
            case "after" -> "\"ann\"";
            default -> '"' + rule + '"';
        };
    }

    private Wire.Answer call(String caller, String function, String args, String more) {
        byte[] body = ("{\"fn\":\"" + function + "\",\"args\":" + args + more + "}").getBytes(UTF_8);
        return Wire.request(port, "POST /api/mizan/call/", body, "Content-Type: application/json", as(caller));
    }

    private Wire.Answer read(String caller, String context, String query) {
        return Wire.request(port, "GET /api/mizan/ctx/" + context + "/" + query, as(caller));
    }

    private static String as(String caller) {
        return caller.equals("-")
                ? "X-Nobody: is there"
                : "Authorization: Basic " + Base64.getEncoder().encodeToString((caller + ":pw").getBytes(UTF_8));
    }
}
