package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeManifestMojoTest {

    @TempDir
    private Path folder;

    private final EdgeManifestMojo mojo = new EdgeManifestMojo(new NoToolchains());

    @BeforeEach
    void isConfiguredAsMavenDoes() throws Exception {
        MavenConfiguration.of(mojo, folder);
        mojo.outputDirectory = folder.resolve("target/mizan-edge").toFile();
        mojo.basePath = "/shop/api";
        mojo.setLog(new RecordingLog());
        SmallProject.compile(folder, SmallProject.PRODUCTS);
    }

    @Test
    void writesTheManifestAndTheVcl() throws Exception {
        mojo.execute();

        assertThat(folder.resolve("target/mizan-edge/edge-manifest.json"))
                .content()
                .contains("\"endpoint\" : \"/shop/api/ctx/product/\"");
        assertThat(folder.resolve("target/mizan-edge/mizan.vcl")).content().contains("\"^(/shop/api/ctx/)\"");
    }

    @Test
    void refusesAWrongBasePathAndSaysHowToMendIt() {
        mojo.basePath = "/shop/api/";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The edge manifest cannot be written:\n  The base path must begin with a slash, end without"
                        + " one, and name at least one segment of letters, digits and . _ ~ -, such as /api/mizan:"
                        + " mizan.base-path of the application, after its context path");
    }

    @Test
    void refusesWhatIsDeclaredWrongly() throws Exception {
        SmallProject.compile(folder, SmallProject.MISTAKEN);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Products.product");
    }
}
