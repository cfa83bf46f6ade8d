package dev.mizan.spring.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A client that keeps cookies, and sends the CSRF token that it last read. */
public final class Browser {

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrfHeader = "X-None";
    private String csrfToken = "none";

    public Browser(int port) {
        this.port = port;
    }

    /** Gives a browser in which this user has logged in and asked for the session. */
    public static Browser loggedIn(int port, String user) {
        Browser browser = new Browser(port);
        browser.session();
        Wire.Answer answer = browser.login(user, "pw");
        if (answer.status() != 200) {
            throw new IllegalStateException("Log-in failed: " + answer);
        }
        browser.session();
        return browser;
    }

    /** The cookies, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** The token that the last {@code session/} gave. */
    public String csrfToken() {
        return csrfToken;
    }

    public Wire.Answer get(String path, String... headers) {
        return exchange("GET " + path, null, headers);
    }

    /** Asks for the session and keeps its token. */
    public Wire.Answer session(String... headers) {
        Wire.Answer answer = get("/api/mizan/session/", headers);
        if (answer.body().contains("\"header\":")) {
            csrfHeader = text(answer.body(), "header");
            csrfToken = text(answer.body(), "token");
        }
        return answer;
    }

    public Wire.Answer login(String user, String password) {
        return login("username=" + user + "&password=" + password);
    }

    /** Logs in with the token of a log-in page. */
    public Wire.Answer login(String user, String password, String pageToken) {
        return login("username=" + user + "&password=" + password + "&_csrf=" + pageToken);
    }

    private Wire.Answer login(String form) {
        return exchange(
                "POST /login",
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded",
                csrfHeader + ": " + csrfToken);
    }

    public Wire.Answer logout() {
        return exchange("POST /logout", new byte[0], csrfHeader + ": " + csrfToken);
    }

    /** Calls a function; {@code args} is JSON. */
    public Wire.Answer call(String function, String args, String... headers) {
        return post("{\"fn\":\"" + function + "\",\"args\":" + args + "}", headers);
    }

    /** Posts a body to {@code call/}, as JSON unless the headers say otherwise. */
    public Wire.Answer post(String body, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Wire.Answer post(byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.toLowerCase().startsWith("content-type"))) {
            all.add("Content-Type: application/json");
        }
        all.add(csrfHeader + ": " + csrfToken);
        return exchange("POST /api/mizan/call/", body, all.toArray(String[]::new));
    }

    private Wire.Answer exchange(String line, byte @org.jspecify.annotations.Nullable [] body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] =
                "Cookie: " + cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
        Wire.Answer answer = body == null ? Wire.request(port, line, all) : Wire.request(port, line, body, all);
        answer.header("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String text(String json, String name) {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start) + start.length();
        return json.substring(from, json.indexOf('"', from));
    }
}
