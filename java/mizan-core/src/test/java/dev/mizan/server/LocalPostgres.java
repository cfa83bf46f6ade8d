package dev.mizan.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL cluster of its own, empty at start, whose one user needs no password. Thread-safe. */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "mizan";
    private static final int SECONDS_TO_INITIALISE = 60;

    private final LocalServer server;

    private LocalPostgres(LocalServer server) {
        this.server = server;
    }

    /**
     * Makes a cluster and starts it.
     *
     * @throws IllegalStateException if PostgreSQL is not installed or does not start
     */
    public static LocalPostgres start() {
        Path programs = programs();
        try {
            Path folder = Files.createTempDirectory("mizan-postgres");
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
            initialise(programs, folder);
            return new LocalPostgres(
                    LocalServer.start(folder, port -> serve(programs, folder, port), port -> isReady(programs, port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address for JDBC, with the user in it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?user=" + USER;
    }

    @Override
    public void close() {
        server.close();
    }

    private static void initialise(Path programs, Path folder) throws IOException {
        List<String> command = unprivileged(
                programs.resolve("initdb"),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync");
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(initdb.getInputStream().readAllBytes());
        if (exit(initdb) != 0) {
            throw new IllegalStateException(command + " failed:\n" + said);
        }
    }

    /** Nothing is kept beyond the test, so nothing waits for the disk. */
    private static List<String> serve(Path programs, Path folder, int port) {
        return unprivileged(
                programs.resolve("postgres"),
                "-D",
                folder.resolve("data").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-k",
                folder.toString(),
                "-F");
    }

    /** It accepts connections before it can serve them. */
    private static boolean isReady(Path programs, int port) {
        try {
            return exit(new ProcessBuilder(
                                    programs.resolve("pg_isready").toString(), "-q", "-h", "127.0.0.1", "-p", "" + port)
                            .start())
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exit(Process process) {
        try {
            return process.waitFor(SECONDS_TO_INITIALISE, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> unprivileged(Path program, String... arguments) {
        List<String> command = new ArrayList<>(
                isRoot() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Debian keeps the server's programs apart from those on the path, a folder for each version. */
    private static Path programs() {
        try (Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
                Stream<Path> versions = versions()) {
            return Stream.concat(onPath, versions)
                    .filter(folder -> Stream.of("initdb", "postgres", "pg_isready")
                            .map(folder::resolve)
                            .allMatch(Files::isExecutable))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "PostgreSQL is not installed. Run build/tools postgres, or put its programs on the PATH."));
        }
    }

    private static Stream<Path> versions() {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
