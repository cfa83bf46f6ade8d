package dev.mizan.spring.consistency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection for many requests: the cost of a client would be most of what these tests take. */
final class KeptConnection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("^\\{\"(?:result|counter)\":(\\d+)[,}]");

    private final Socket socket;
    private final InputStream in;

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    long increment(int id) throws IOException {
        String body = "{\"fn\":\"increment\",\"args\":{\"id\":" + id + "}}";
        return number("POST /api/mizan/call/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    long read(int id) throws IOException {
        return number("GET /api/mizan/ctx/counter/?id=" + id + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private long number(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        String head = head();
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("An answer without a length: " + head);
        }
        String body = new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1);
        Matcher number = NUMBER.matcher(body);
        if (!number.find()) {
            throw new IOException("No counter: " + head + body);
        }
        return Long.parseLong(number.group(1));
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
