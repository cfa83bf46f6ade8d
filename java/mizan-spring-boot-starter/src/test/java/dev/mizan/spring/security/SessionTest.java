package dev.mizan.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.OnRealPort;
import dev.mizan.spring.app.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnRealPort
class SessionTest {

    @LocalServerPort
    int port;

    @Test
    void namesTheCookieItMakes() {
        Browser browser = new Browser(port);
        Wire.Answer answer = browser.session();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"csrf\":{\"cookie\":\"XSRF-TOKEN\",\"header\":\"X-XSRF-TOKEN\",\"token\":\""
                        + browser.cookies().get("XSRF-TOKEN") + "\"}")
                .endsWith("\"identity\":\"-\"}");
    }
}
