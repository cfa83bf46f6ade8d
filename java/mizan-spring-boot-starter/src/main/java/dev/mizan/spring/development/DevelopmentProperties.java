package dev.mizan.spring.development;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Mizan does while an application is developed. Nothing of it happens in a packaged one, since DevTools is not in it.
 *
 * @param enabled Whether the clients are written at start. Where it is not set: if DevTools restarts the application.
 * @param clients Folder of the generated client by target (react, vue, svelte), the same as the build's. Relative paths
 *     begin at the project's folder, the nearest one above the classes that has a build file.
 * @param classes Folders of class files in which functions are looked for. Where none is named: the one that has the
 *     application's own class, as in the build.
 * @param forms Languages of the texts of forms, the default first, the same as the build's. Where none is named, the
 *     clients have no forms.
 */
@ConfigurationProperties("mizan.dev")
public record DevelopmentProperties(
        @Nullable Boolean enabled,
        @DefaultValue Map<String, Path> clients,
        @DefaultValue List<Path> classes,
        @DefaultValue List<Locale> forms) {

    public DevelopmentProperties {
        clients = Map.copyOf(clients);
        classes = List.copyOf(classes);
        forms = List.copyOf(forms);
    }
}
