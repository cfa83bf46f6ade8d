package dev.mizan.spring.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** An application that is developed, started and ended as DevTools does; ending waits for what is being written. */
@ExtendWith(OutputCaptureExtension.class)
class ClientWriterTest {

    @TempDir
    private Path project;

    private Path out;

    @BeforeEach
    void compileTheFirstVersion() throws IOException {
        out = project.resolve("web/generated");
        compile("String greet(String name) { return name; }");
    }

    @Test
    void writesTheClientsThatItIsToldTo(CapturedOutput output) {
        develop("--mizan.dev.clients.react=" + out, "--mizan.dev.clients.vue=" + project.resolve("vue"));

        assertThat(out.resolve("greeterFunctions.ts"))
                .content()
                .contains("mizan-react")
                .contains("name: string");
        assertThat(project.resolve("vue/greeterFunctions.ts")).content().contains("mizan-vue");
        assertThat(output).containsOnlyOnce("The react client in " + out + ": 5 files written, 0 removed, 0 unchanged");
    }

    @Test
    void leavesAloneWhatDidNotChange(CapturedOutput output) throws IOException {
        develop("--mizan.dev.clients.react=" + out);
        FileTime old = FileTime.fromMillis(0);
        Files.setLastModifiedTime(out.resolve("greeterFunctions.ts"), old);
        Files.setLastModifiedTime(out.resolve("errors.ts"), old);

        develop("--mizan.dev.clients.react=" + out);

        assertThat(Files.getLastModifiedTime(out.resolve("greeterFunctions.ts")))
                .isEqualTo(old);
        assertThat(output).containsOnlyOnce("files written").contains("The react client in " + out + " is up to date");
    }

    @Test
    void writesWhatChanged() throws IOException {
        develop("--mizan.dev.clients.react=" + out);
        compile("String greet(String name, int times) { return name; }");

        develop("--mizan.dev.clients.react=" + out);

        assertThat(out.resolve("greeterFunctions.ts")).content().contains("times: number");
    }

    @Test
    void beginsRelativeFoldersAtTheProject() throws IOException {
        Files.createFile(project.resolve("pom.xml"));

        develop("--mizan.dev.clients.react=web/generated");

        assertThat(out.resolve("greeterFunctions.ts")).exists();
    }

    @Nested
    class GoesOn {

        @Test
        void whereTheClassesAreDeclaredWrongly(CapturedOutput output) throws IOException {
            compile("private String greet(String name) { return name; }");

            develop("--mizan.dev.clients.react=" + out);

            assertThat(output).contains("WARN", "No client was written:", "Greeter.greet: the method is private");
            assertThat(out).doesNotExist();
        }

        @Test
        void whereAFileIsInTheWay(CapturedOutput output) throws IOException {
            Files.createDirectories(out);
            Files.writeString(out.resolve("index.ts"), "export {}");

            develop("--mizan.dev.clients.react=" + out, "--mizan.dev.clients.vue=" + project.resolve("vue"));

            assertThat(output).contains("The react client was not written:", "was not made by Mizan");
            assertThat(project.resolve("vue/index.ts")).exists();
        }

        @Test
        void whereATargetIsUnknown(CapturedOutput output) {
            develop("--mizan.dev.clients.angular=" + out);

            assertThat(output).contains("mizan.dev.clients.angular: no such target; there are [react, vue, svelte]");
        }
    }

    @Nested
    class IsThere {

        @Test
        void whereDevToolsRestartsTheApplication() throws IOException {
            try (RestartClassLoader loader = new RestartClassLoader(getClass().getClassLoader(), new URL[0]);
                    ConfigurableApplicationContext application = start(loader)) {
                assertThat(application.getBeanProvider(ClientWriter.class)).hasSize(1);
            }
        }

        @Test
        void notWhereDevToolsDoesButASettingForbidsIt() throws IOException {
            try (RestartClassLoader loader = new RestartClassLoader(getClass().getClassLoader(), new URL[0]);
                    ConfigurableApplicationContext application = start(loader, "--mizan.dev.enabled=false")) {
                assertThat(application.getBeanProvider(ClientWriter.class)).isEmpty();
            }
        }

        @Test
        void notInAnApplicationThatIsNotDeveloped() {
            try (ConfigurableApplicationContext application = start(getClass().getClassLoader())) {
                assertThat(application.getBeanProvider(ClientWriter.class)).isEmpty();
            }
        }
    }

    private void develop(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--mizan.dev.enabled=true");
        all.add("--mizan.dev.classes=" + project.resolve("classes"));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {project.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            start(loader, all.toArray(String[]::new)).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start(ClassLoader loader, String... arguments) {
        return new SpringApplicationBuilder(Application.class)
                .resourceLoader(new DefaultResourceLoader(loader))
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    private void compile(String method) throws IOException {
        Path source = Files.writeString(
                project.resolve("Greeter.java"), "class Greeter { @dev.mizan.Client " + method + " }");
        Path classes = Files.createDirectories(project.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-parameters",
                        "-proc:none",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(result).isZero();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MizanDevelopmentAutoConfiguration.class)
    static class Application {}
}
