package dev.mizan.function;

import dev.mizan.Affects;
import dev.mizan.Client;
import dev.mizan.ClientError;
import dev.mizan.Default;
import dev.mizan.Invalidations;
import dev.mizan.MizanContext;
import dev.mizan.Upload;
import dev.mizan.UploadLimits;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A wrong class for every mistake that the registry sees, named after it. */
@SuppressWarnings("unused")
final class Wrong {

    private Wrong() {}

    static List<Class<?>> classesFor(Mistake mistake) {
        if (mistake == Mistake.MISSING_PARAMETER_NAMES) {
            return List.of(withoutParameterNames());
        }
        String name = mistake.name().replace("_", "");
        List<Class<?>> classes = Stream.<Class<?>>of(Wrong.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equalsIgnoreCase(name)
                        || type.getSimpleName().equalsIgnoreCase("other" + name))
                .toList();
        if (classes.isEmpty()) {
            throw new IllegalStateException("Write a class in Wrong for " + mistake);
        }
        return classes;
    }

    record ThingContext(long thingId) {}

    static class InvalidFunctionName {
        @Client(name = "not-a-name")
        String run() {
            return "";
        }
    }

    static class InvalidContextName {
        @MizanContext(name = "1st")
        record FirstContext() {}

        @Client(FirstContext.class)
        String first() {
            return "";
        }
    }

    static class InvalidParameterName {
        @Client
        String run(String größe) {
            return größe;
        }
    }

    static class ReservedName {
        @Client
        String delete() {
            return "";
        }
    }

    static class GeneratedNameClash {
        @Client
        String run() {
            return "";
        }

        @Client
        String Run() {
            return "";
        }
    }

    static class DuplicateFunction {
        @Client
        String list() {
            return "";
        }
    }

    static class OtherDuplicateFunction {
        @Client
        String list() {
            return "";
        }
    }

    static class DuplicateContext {
        record ThingContext() {}

        @Client(ThingContext.class)
        String one() {
            return "";
        }

        @Client(Wrong.ThingContext.class)
        String two() {
            return "";
        }
    }

    static class OverloadedFunction {
        @Client
        String run(String text) {
            return text;
        }

        @Client
        String run(int number) {
            return "";
        }
    }

    static class FinalMethod {
        @Client
        final String run() {
            return "";
        }
    }

    static class StaticMethod {
        @Client
        static String run() {
            return "";
        }
    }

    static class PrivateMethod {
        @Affects(ThingContext.class)
        private void run() {}
    }

    static class GenericMethod {
        @Client
        <T> String run(List<T> things) {
            return "";
        }
    }

    static class AsyncResult {
        @Client
        CompletableFuture<String> run() {
            return CompletableFuture.completedFuture("");
        }
    }

    static class VoidRead {
        @Client(ThingContext.class)
        void nothing() {}
    }

    static class ReadWithAffects {
        @Client(ThingContext.class)
        @Affects(ThingContext.class)
        String thing() {
            return "";
        }
    }

    static class UnknownReadParameter {
        @Client(ThingContext.class)
        String thing(long thingId, int page) {
            return "";
        }
    }

    static class ReadParameterType {
        @Client(ThingContext.class)
        String thing(int thingId) {
            return "";
        }
    }

    static class DefaultOnReadParameter {
        @Client(ThingContext.class)
        String thing(@Default("1") long thingId) {
            return "";
        }
    }

    static class NullableWithDefault {
        record PageContext(@Default("1") @Nullable Integer page) {}

        @Client(PageContext.class)
        String page() {
            return "";
        }
    }

    static class NullablePrimitive {
        @Client
        String run(@CanBeNull.Nullable int number) {
            return "";
        }
    }

    /** An annotation of that name which, unlike JSpecify's, javac lets stand on a primitive. */
    static class CanBeNull {
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    static class BadDefault {
        record PageContext(@Default("first") int page) {}

        @Client(PageContext.class)
        String page() {
            return "";
        }
    }

    static class UploadLimitsWithoutUpload {
        record Form(@UploadLimits String text) {}

        @Client
        String run(@UploadLimits(maxBytes = 1) byte[] content, Form form) {
            return "";
        }
    }

    static class InvalidUploadLimits {
        record Form(@UploadLimits(types = "image") Upload image) {}

        @Client
        String run(@UploadLimits(maxBytes = -1) Upload image, List<Form> forms) {
            return "";
        }
    }

    static class UnsupportedDefault {
        @Client
        String run(@Default("a,b") List<String> names) {
            return "";
        }
    }

    static class InvalidationsWithoutAffects {
        @Client
        String run(Invalidations invalidations) {
            return "";
        }
    }

    static class UnrepresentableType<T> {
        @Client
        String run(List<T> things) {
            return "";
        }
    }

    static class ContextIsNoRecord {
        @Client(Record.class)
        String run() {
            return "";
        }
    }

    static class InvalidCacheTime {
        @MizanContext(cache = "10 minutes")
        record SlowContext() {}

        @Client(SlowContext.class)
        String slow() {
            return "";
        }
    }

    static class NothingToRevalidate {
        @MizanContext(staleWhileRevalidate = "1m")
        record OldContext() {}

        @Client(OldContext.class)
        String old() {
            return "";
        }
    }

    static class GenericContext {
        record BoxContext<T>(long id) {}

        @Client(BoxContext.class)
        String box() {
            return "";
        }
    }

    static class UnsupportedComponentType {
        record TagsContext(List<String> tags) {}

        @Client(TagsContext.class)
        String tagged() {
            return "";
        }
    }

    static class MixedAccess {
        @Client(ThingContext.class)
        @PermitAll
        String forAll() {
            return "";
        }

        @Client(ThingContext.class)
        @RolesAllowed("ADMIN")
        String forAdmins() {
            return "";
        }
    }

    static class ConflictingAccess {
        @Client
        @PermitAll
        @DenyAll
        String run() {
            return "";
        }
    }

    static class EmptyRoles {
        @Client
        @RolesAllowed({})
        String run() {
            return "";
        }
    }

    static class AffectsNothing {
        @Client
        @Affects({})
        void run() {}
    }

    static class AffectedTwice {
        @Client
        @Affects(ThingContext.class)
        @Affects(value = ThingContext.class, broad = true)
        void run(long thingId) {}
    }

    static class CheckedError {
        @ClientError
        static class Gone extends Exception {}

        @Client
        void run() throws Gone {}
    }

    static class InvalidErrorStatus {
        @ClientError(status = 500)
        static class Gone extends RuntimeException {}

        @Client
        void run() throws Gone {}
    }

    static class InvalidErrorCode {
        @ClientError(code = "gone")
        static class Gone extends RuntimeException {}

        @Client
        void run() throws Gone {}
    }

    static class ReservedErrorCode {
        @ClientError
        static class NotFound extends RuntimeException {}

        @Client
        void run() throws NotFound {}
    }

    static class DuplicateErrorCode {
        @ClientError
        static class Gone extends RuntimeException {}

        @ClientError(code = "GONE")
        static class Away extends RuntimeException {}

        @Client
        void run() throws Gone, Away {}
    }

    static class InvalidErrorDetails {
        @ClientError
        static class Gone extends RuntimeException {
            public void details() {}
        }

        @Client
        void run() throws Gone {}
    }

    /** Compiles a class as a build without {@code -parameters} would. */
    private static Class<?> withoutParameterNames() {
        try {
            Path folder = Files.createTempDirectory("mizan-no-parameters");
            Path source = folder.resolve("Nameless.java");
            Files.writeString(
                    source,
                    "public class Nameless { @dev.mizan.Client public String run(long thingId) { return \"\"; } }");
            String path = System.getProperty("java.class.path");
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), source.toString());
            if (failed != 0) {
                throw new IllegalStateException("The nameless class does not compile");
            }
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Wrong.class.getClassLoader())
                    .loadClass("Nameless");
        } catch (IOException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
