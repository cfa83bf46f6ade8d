package dev.mizan.bench.ssr;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mizan.page.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON, one caller at a time, on the caller's thread. */
final class LineBridge implements Bridge {

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final BufferedReader in;
    private final OutputStream out;
    private int id;

    LineBridge(Path bundle, String runtime) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(runtime, bundle.toString());
        builder.environment().put("NODE_ENV", "production");
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        in = process.inputReader(UTF_8);
        out = process.getOutputStream();
    }

    @Override
    public byte[] render(PageRequest request) throws IOException {
        id++;
        out.write(("{\"id\":" + id + ",\"payload\":").getBytes(UTF_8));
        out.write(request.data());
        out.write("}\n".getBytes(UTF_8));
        out.flush();
        JsonNode answer = json.readTree(in.readLine());
        if (answer.get("id").intValue() != id) {
            throw new IOException("that is another's page");
        }
        return answer.get("body").stringValue().getBytes(UTF_8);
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
