package dev.mizan.spring.consistency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection for many requests: the cost of a client would be most of what these tests take. */
final class KeptConnection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\"(result|counter)\":(\\d+)[,}]");

    private final Socket socket;
    private final InputStream in;

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What a call answers: the counter as its transaction saw it, and as it was read again after the commit, if it was. */
    record Incremented(long counter, OptionalLong shown) {}

    Incremented increment(int id) throws IOException {
        String body =
                "{\"fn\":\"increment\",\"args\":{\"id\":" + id + "},\"visible\":[[\"counter\",{\"id\":" + id + "}]]}";
        Map<String, Long> numbers = numbers("POST /api/mizan/call/ HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        Long shown = numbers.get("counter");
        return new Incremented(numbers.get("result"), shown == null ? OptionalLong.empty() : OptionalLong.of(shown));
    }

    long read(int id) throws IOException {
        return numbers("GET /api/mizan/ctx/counter/?id=" + id + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .get("counter");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Map<String, Long> numbers(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        String head = head();
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("An answer without a length: " + head);
        }
        String body = new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1);
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(head + body);
        }
        Map<String, Long> numbers = new HashMap<>();
        for (Matcher number = NUMBER.matcher(body); number.find(); ) {
            numbers.put(number.group(1), Long.valueOf(number.group(2)));
        }
        return numbers;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("The server closed the connection: " + head);
            }
            head.append((char) octet);
        }
        return head.toString();
    }
}
