package dev.mizan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {

    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final CheckMojo mojo = new CheckMojo(new NoToolchains());

    @BeforeEach
    void isConfiguredAsMavenDoes() throws Exception {
        MavenConfiguration.of(mojo, folder);
        mojo.committed = folder.resolve("src/main/mizan").toFile();
        mojo.setLog(log);
        SmallProject.compile(folder, SmallProject.PRODUCTS);
    }

    @Test
    void failsWhereNothingIsCommitted() {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The committed files do not allow this:\n  ")
                .hasMessageContaining("schema.json is missing. Make it with mvn mizan:check -Dmizan.accept");
    }

    @Test
    void writesWhatIsAcceptedAndPassesThen() throws Exception {
        accept();

        mojo.execute();

        assertThat(folder.resolve("src/main/mizan/schema.json")).exists();
        assertThat(folder.resolve("src/main/mizan/access.txt"))
                .content()
                .contains("rename: mutation, authenticated, affects product by productId\n");
        assertThat(log.infos).last().asString().endsWith("every access rule is a reviewed one");
    }

    @Test
    void failsOnABreakingChangeAndSaysHowToGoOn() throws Exception {
        accept();
        SmallProject.compile(folder, SmallProject.PRODUCTS.replace("productId, String name)", "productId, int name)"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("function rename, argument name: is $integer, not $text (breaking)")
                .hasMessageContaining("breaking.txt why they may");
    }

    @Test
    void failsOnAnotherAccessRule() throws Exception {
        accept();
        SmallProject.compile(
                folder,
                SmallProject.PRODUCTS.replace(
                        "@Client @Affects", "@jakarta.annotation.security.PermitAll @Client @Affects"));

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("rename was: mutation, authenticated, affects product by productId")
                .hasMessageContaining("and is: mutation, @PermitAll, affects product by productId");
    }

    private void accept() throws Exception {
        mojo.accept = true;
        mojo.execute();
        mojo.accept = false;
    }
}
