package dev.mizan.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.spring.security.MizanSecurityAutoConfiguration;
import dev.mizan.spring.transaction.MizanTransactionAutoConfiguration;
import dev.mizan.spring.web.MizanWebAutoConfiguration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What a developer reads when an application cannot start: what is wrong, where, and how to mend it; no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class FailingStartTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "two functions of one name",
                        List.of(One.class, Two.class),
                        List.of("Two.act: the function name \"act\" is taken by One.act", "@Client(name = \"…\")")),
                arguments(
                        "two beans of one class",
                        List.of(Twins.class),
                        List.of("One.act (bean second)", "is taken by the bean first")),
                arguments(
                        "two contexts of one name",
                        List.of(OneContext.class, OtherContext.class),
                        List.of("the context name \"thing\" is taken by", "@MizanContext(name = \"…\")")),
                arguments(
                        "an unsupported component",
                        List.of(Listed.class),
                        List.of(
                                "ListContext.ids",
                                "is no parameter type",
                                "one value each, never a list or an object")),
                arguments(
                        "a private method",
                        List.of(Beans.Unproxied.class),
                        List.of("Unproxied.isPrivate: the method is private", "Make it package-private or wider")),
                arguments(
                        "a static method",
                        List.of(Beans.Unproxied.class),
                        List.of("Unproxied.isStatic: the method is static", "Remove static")),
                arguments(
                        "a final method",
                        List.of(Beans.Unproxied.class),
                        List.of("Unproxied.isFinal: the method is final", "Remove final")),
                arguments(
                        "a bean behind a JDK proxy",
                        List.of(BehindJdkProxy.class),
                        List.of(
                                "Hidden.unseen: the proxy of the bean \"hidden\" does not have this method",
                                "spring.aop.proxy-target-class=true")),
                arguments(
                        "a prototype bean",
                        List.of(OnePerCall.class),
                        List.of("Prototype.each: the bean \"prototype\" is of prototype scope", "Use singleton")),
                arguments(
                        "a security annotation that nobody heeds",
                        List.of(Beans.Guarded.class),
                        List.of("Guarded.guarded: @PreAuthorize does nothing", "Add @EnableMethodSecurity")),
                arguments(
                        "a type that has no form on the wire",
                        List.of(Untyped.class),
                        List.of("Untyped.anything", "has no form on the wire")),
                arguments(
                        "a read that affects",
                        List.of(Confused.class),
                        List.of(
                                "Confused.thing: it reads ThingContext and carries @Affects",
                                "A read changes nothing")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void explains(String name, List<Class<?>> beans, List<String> words, CapturedOutput output) {
        assertThat(catchThrowable(() -> start(beans))).isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Mizan cannot publish these methods:")
                .contains(words)
                .contains("Change the declarations as each line says.")
                .doesNotContain("\tat ");
    }

    @Test
    void explainsMissingParameterNames(@TempDir Path classes, CapturedOutput output) throws Exception {
        Class<?> bean = compiledWithoutParameters(classes);

        assertThat(catchThrowable(() -> start(List.of(bean)))).isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Nameless.greet: parameter names are not in the class file", "Compile with -parameters")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mizan.base-path=api/               | mizan.base-path must begin with a slash",
                "mizan.secret=hunter2               | mizan.secret must have at least 16 bytes",
                "mizan.json.max-depth=0             | mizan.json.max-depth must be above zero",
                "mizan.json.max-document-size=3GB   | mizan.json.max-document-size must be above zero and at most",
                "mizan.request.max-parameters=-1    | mizan.request.max-parameters must be above zero",
                "mizan.request.max-query-length=lot | mizan.request.max-query-length",
                "mizan.single-flight.max-size=3GB   | mizan.single-flight.max-size must be above zero and at most",
                "mizan.single-flight.max-time=-1s   | mizan.single-flight.max-contexts and max-time must not be negative"
            })
    void explainsBadProperties(String property, String words, CapturedOutput output) {
        assertThat(catchThrowable(() -> start(List.of(One.class), "--" + property)))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", words, "Update your application's configuration")
                .doesNotContain("\tat ", "hunter2");
    }

    private static void start(List<Class<?>> beans, String... properties) {
        new SpringApplicationBuilder(Common.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0")
                .initializers((GenericApplicationContext context) ->
                        beans.forEach(bean -> context.registerBean(bean.getSimpleName(), bean)))
                .run(properties)
                .close();
    }

    private static Class<?> compiledWithoutParameters(Path classes) throws IOException, ClassNotFoundException {
        Path source = classes.resolve("Nameless.java");
        Files.writeString(source, """
                public class Nameless {
                    @dev.mizan.Client public String greet(String name) { return name; }
                }
                """);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null, null, null, "-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
        assertThat(result).isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, FailingStartTest.class.getClassLoader())
                .loadClass("Nameless");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        MizanFunctionAutoConfiguration.class,
        MizanTransactionAutoConfiguration.class,
        MizanSecurityAutoConfiguration.class,
        MizanWebAutoConfiguration.class
    })
    static class Common {}

    static class One {

        @Client
        String act() {
            return "";
        }
    }

    static class Two {

        @Client
        String act() {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Twins {

        @Bean
        One first() {
            return new One();
        }

        @Bean
        One second() {
            return new One();
        }
    }

    static class OneContext {

        record ThingContext() {}

        @Client(ThingContext.class)
        String one() {
            return "";
        }
    }

    static class OtherContext {

        record ThingContext() {}

        @Client(ThingContext.class)
        String other() {
            return "";
        }
    }

    static class Listed {

        record ListContext(List<Long> ids) {}

        @Client(ListContext.class)
        String list() {
            return "";
        }
    }

    static class Untyped {

        @Client
        Object anything() {
            return "";
        }
    }

    static class Confused {

        record ThingContext() {}

        @Client(ThingContext.class)
        @Affects(ThingContext.class)
        @PermitAll
        String thing() {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class BehindJdkProxy {

        @Bean
        Beans.Hidden hidden() {
            return new Beans.Hidden();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnePerCall {

        @Bean
        @Scope("prototype")
        Beans.Prototype prototype() {
            return new Beans.Prototype();
        }
    }
}
