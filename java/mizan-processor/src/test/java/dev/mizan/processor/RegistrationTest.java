package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    @Test
    void compilersFindAllProcessors() {
        assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
                .containsOnlyOnce(DeclarationProcessor.class, ApplicationProcessor.class, DocsProcessor.class);
    }

    @Test
    void gradleKnowsHowIncrementalEachIs() throws Exception {
        String resource = "META-INF/gradle/incremental.annotation.processors";
        try (InputStream in = DocsProcessor.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrder(
                            DeclarationProcessor.class.getName() + ",isolating",
                            DocsProcessor.class.getName() + ",isolating",
                            ApplicationProcessor.class.getName() + ",aggregating");
        }
    }
}
