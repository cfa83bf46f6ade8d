package dev.mizan.spring.development;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The classes that the application's project compiles, and where they are.
 *
 * @param folders folders of class files; none if the application is packaged
 * @param loader loads them
 */
record ProjectClasses(List<Path> folders, ClassLoader loader) {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    ProjectClasses {
        folders = List.copyOf(folders);
    }

    static ProjectClasses of(ConfigurableApplicationContext application, DevelopmentProperties properties) {
        ClassLoader loader =
                Objects.requireNonNullElseGet(application.getClassLoader(), ClassUtils::getDefaultClassLoader);
        if (!properties.classes().isEmpty()) {
            return new ProjectClasses(properties.classes(), loader);
        }
        List<Path> folders = Stream.of(application.getBeanNamesForAnnotation(SpringBootConfiguration.class))
                .map(application::getType)
                .filter(Objects::nonNull)
                .map(type -> folderOf(ClassUtils.getUserClass(type)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ProjectClasses(folders, loader);
    }

    /** The folder of the project; the working directory if no build file is found. */
    Path project() {
        for (Path folder : folders) {
            for (@Nullable Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
                if (BUILD_FILES.stream().map(above::resolve).anyMatch(Files::exists)) {
                    return above;
                }
            }
        }
        return Path.of("");
    }

    private static @Nullable Path folderOf(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return null;
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? place : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
