package dev.mizan.spring.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.mizan.http.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.UrlResource;

class FrontEndTest {

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void build() throws IOException {
        template = folder.resolve("index.html");
        Files.writeString(template, "<!--mizan:head--><!--mizan:body-->");
    }

    private FrontEnd frontEnd(boolean again) {
        return new FrontEnd(new FileSystemResource(template), null, again);
    }

    @Test
    void is_read_once() throws IOException {
        FrontEnd frontEnd = frontEnd(false);
        FrontEnd.Built built = frontEnd.built();
        Files.delete(template);

        assertThat(frontEnd.built()).isSameAs(built);
    }

    @Test
    void is_read_each_time_while_it_is_developed_and_is_another_when_it_differs() throws IOException {
        FrontEnd frontEnd = frontEnd(true);
        Body first = frontEnd.built().generation();
        assertThat(frontEnd.built().generation()).isEqualTo(first);

        Files.writeString(template, "<!--mizan:head--><!--mizan:body--> ");
        Body second = frontEnd.built().generation();
        assertThat(second).isNotEqualTo(first);

        Files.createDirectory(folder.resolve(".vite"));
        Files.writeString(folder.resolve(".vite/manifest.json"), "{}");
        assertThat(frontEnd.built().generation()).isNotEqualTo(second);
    }

    @Test
    void of_a_development_server_has_no_manifest_though_one_is_answered() throws IOException {
        byte[] page = Files.readAllBytes(template);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/index.html";
            FrontEnd frontEnd = new FrontEnd(new UrlResource(address), null, true);

            assertThat(frontEnd.built().manifest()).isSameAs(ViteManifest.NONE);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void that_was_not_built_says_how_to_mend_it() {
        FrontEnd frontEnd = new FrontEnd(new ClassPathResource("static/index.html"), null, false);

        assertThatThrownBy(frontEnd::built)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("static/index.html")
                .hasMessageContaining("Build the front end, or set mizan.pages.template");
    }
}
