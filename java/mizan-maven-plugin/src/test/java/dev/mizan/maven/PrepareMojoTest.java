package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareMojoTest {

    private final Properties properties = new Properties();

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void newCompilersAreToldToRunProcessors(int javaVersion) {
        PrepareMojo.prepare(properties, javaVersion);

        assertThat(properties).containsEntry("maven.compiler.proc", "full");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 22})
    void olderOnesMayNotKnowTheOptionAndNeedNone(int javaVersion) {
        PrepareMojo.prepare(properties, javaVersion);

        assertThat(properties).isEmpty();
    }

    @Test
    void theProjectsOwnChoiceStays() {
        properties.setProperty("maven.compiler.proc", "none");

        PrepareMojo.prepare(properties, 25);

        assertThat(properties).containsEntry("maven.compiler.proc", "none");
    }
}
