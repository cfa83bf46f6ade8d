package dev.mizan.spring.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends bytes as they are on a connection of their own and reads the answer to its end. */
public final class Wire {

    private Wire() {}

    /** An HTTP answer; header names as they came. */
    public record Answer(int status, List<String> headers, String body) {

        /** The values of a header, in their order. */
        public List<String> header(String name) {
            String prefix = name.toLowerCase() + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase().startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).trim())
                    .toList();
        }

        /** The error's code, or what stands in its place. */
        public String code() {
            String start = "{\"error\":{\"code\":\"";
            return body.startsWith(start) ? body.substring(start.length(), body.indexOf('"', start.length())) : body;
        }
    }

    /** A request without a body. */
    public static Answer request(int port, String line, String... headers) {
        return send(port, head(line, headers));
    }

    /** A request with a body and its length. */
    public static Answer request(int port, String line, byte[] body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + body.length;
        return send(port, head(line, all), body);
    }

    /** The request's line and headers; Latin-1, with what makes the server close the connection. */
    public static byte[] head(String line, String... headers) {
        List<String> lines = new ArrayList<>(List.of(line + " HTTP/1.1", "Host: localhost", "Connection: close"));
        lines.addAll(List.of(headers));
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends the bytes, ends its side of the connection, and reads. */
    public static Answer send(int port, byte[]... parts) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            Thread writer = new Thread(() -> write(socket, parts), "wire");
            writer.start();
            byte[] answer = read(socket.getInputStream());
            writer.join();
            return parse(new String(answer, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket socket, byte[]... parts) {
        try {
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException e) {
            // The server may answer and close before it has read everything; what counts is its answer.
        }
    }

    private static byte[] read(InputStream input) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            input.transferTo(answer);
        } catch (IOException e) {
            // A reset after the answer: the server did not read the rest of the request.
        }
        return answer.toByteArray();
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No HTTP answer: " + text);
        }
        String[] head = text.substring(0, end).split("\r\n");
        List<String> headers = List.of(head).subList(1, head.length);
        String body = text.substring(end + 4);
        boolean chunked = headers.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, chunked ? unchunk(body) : body);
    }

    private static String unchunk(String body) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(body.substring(at, line), 16);
            if (size == 0) {
                return text.toString();
            }
            text.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
