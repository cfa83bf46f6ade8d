package dev.mizan.test;

import dev.mizan.http.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends through MockMvc: the application's filters, Spring Security's among them, stand before Mizan's servlet. */
final class MockMvcTransport implements Transport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mockMvc;
    private final String basePath;
    private final Logins logins;

    MockMvcTransport(MockMvc mockMvc, String basePath, Logins logins) {
        this.mockMvc = mockMvc;
        this.basePath = basePath;
        this.logins = logins;
    }

    @Override
    public Response send(WireRequest request, TestUser user) {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequestBuilder builder = builder(request, session);
        if (request.method().equals("POST")) {
            addToken(builder, session, user);
        }
        MockHttpServletResponse response = perform(builder, user);
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeader(name)));
        return new Response(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** What a browser does: asks for the token, keeps the cookies, and sends the token as it is told to. */
    private void addToken(MockHttpServletRequestBuilder builder, MockHttpSession session, TestUser user) {
        MockHttpServletResponse answer = perform(builder(WireRequest.get("/session/", ""), session), user);
        @Nullable JsonNode csrf = JSON.readTree(answer.getContentAsByteArray()).get("csrf");
        if (csrf != null && !csrf.isNull()) {
            builder.header(csrf.path("header").asString(), csrf.path("token").asString());
        }
        if (answer.getCookies().length > 0) {
            builder.cookie(answer.getCookies());
        }
    }

    private MockHttpServletRequestBuilder builder(WireRequest request, MockHttpSession session) {
        String query = request.query() == null ? "" : "?" + request.query();
        MockHttpServletRequestBuilder builder = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(request.method()), URI.create(basePath + request.path() + query))
                .session(session)
                .header("Sec-Fetch-Site", "same-origin");
        return request.body().isEmpty()
                ? builder
                : builder.contentType(MediaType.APPLICATION_JSON).content(request.bytes());
    }

    /** Spring Security's filters clear its context at their end: what the test had there is restored. */
    private MockHttpServletResponse perform(MockHttpServletRequestBuilder builder, TestUser user) {
        Logins.Login login = logins.login(user, new MockHttpServletRequest());
        try {
            return mockMvc.perform(builder.with(logins.over(user))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException("MockMvc could not send the request", e);
        } finally {
            login.close();
        }
    }
}
