package dev.followthrough.standalone.postgres;

import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Folders;
import dev.followthrough.standalone.process.Tools;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// PostgreSQL as a child of this process. `postgres` refuses to run as root, so root runs it in a user namespace of
/// its own (`unshare -U`), where it is nobody.
public final class Postgres implements AutoCloseable {
    public static final String USER = "followthrough";
    private static final List<String> DATABASES = List.of("followthrough", "temporal", "temporal_visibility");

    private final Path folder;
    private final Path logs;
    private final int port;
    private final String password;
    private Child child;

    private Postgres(Path folder, Path logs, int port, String password) {
        this.folder = folder;
        this.logs = logs;
        this.port = port;
        this.password = password;
        this.child = run();
    }

    /// Starts on the data that is there, or makes it.
    ///
    /// @param folder for the cluster's files
    public static Postgres start(Path folder, Path logs, int port, String password) {
        try {
            if (Files.exists(folder.resolve("PG_VERSION"))) requireOurVersion(folder);
            else initialize(folder, logs, password);
        } catch (IOException e) {
            throw new Trouble(
                    "The database cannot be made in " + folder + " (" + e + ").",
                    "Give the folder to this user, or choose another with --data.");
        }
        var postgres = new Postgres(folder, logs, port, password);
        try {
            postgres.awaitAndFurnish();
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        return postgres;
    }

    private static void requireOurVersion(Path folder) throws IOException {
        String ours = PostgresPrograms.VERSION.substring(0, PostgresPrograms.VERSION.indexOf('.'));
        String theirs = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!theirs.equals(ours)) {
            throw new Trouble(
                    "The database in " + folder.toAbsolutePath() + " was made by PostgreSQL " + theirs
                            + "; this build brings PostgreSQL " + ours + ".",
                    "Start it with the build that made it, or choose another folder with --data.");
        }
    }

    /// Made beside its place and moved there when it is whole; what a killed attempt left behind is thrown away.
    private static void initialize(Path folder, Path logs, String password) throws IOException {
        Files.createDirectories(folder.getParent());
        Path half = folder.resolveSibling(folder.getFileName() + ".new");
        Path passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
        Folders.delete(half);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            List<String> command = new ArrayList<>(asNobody());
            command.addAll(List.of(
                    program("initdb"),
                    "--pgdata=" + half.toAbsolutePath(),
                    "--username=" + USER,
                    "--pwfile=" + passwordFile.toAbsolutePath(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C"));
            Child initdb = Child.start(new Child.Program("initdb", command, Map.of(), logs, "TERM"), logs);
            if (initdb.await() != 0) {
                throw new Trouble(
                        "The database cannot be made in " + folder + ":\n" + initdb.lastWords(),
                        "The whole log is " + initdb.log() + ".");
            }
            Files.move(half, folder);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private Child run() {
        List<String> command = new ArrayList<>(asNobody());
        command.addAll(
                List.of(program("postgres"), "-D", folder.toAbsolutePath().toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=300",
                "shared_preload_libraries=pg_stat_statements",
                "pg_stat_statements.track_utility=off",
                "shared_buffers=256MB",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on")) {
            command.addAll(List.of("-c", setting));
        }
        return Child.start(new Child.Program("postgres", command, Map.of(), folder, "INT"), logs);
    }

    private void awaitAndFurnish() {
        boolean up = Waiting.until(() -> answers() || !child.isAlive(), Duration.ofSeconds(60)) && child.isAlive();
        if (!up) throw new Trouble("PostgreSQL does not start:\n" + child.lastWords(), "Its log is " + child.log());
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                if (!"on".equals(single(statement, "show " + setting))) {
                    throw new Trouble(
                            "PostgreSQL runs with " + setting + " off.", "Another server has the port " + port + "?");
                }
            }
            for (String database : DATABASES) {
                if (single(statement, "select 1 from pg_database where datname = '" + database + "'") == null) {
                    statement.execute("create database " + database);
                }
            }
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL refuses: " + e.getMessage(), "Its log is " + child.log());
        }
    }

    /// Throws away a database in which nothing is of value yet, and makes it empty again.
    public void recreate(String database) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL refuses: " + e.getMessage(), "Its log is " + child.log());
        }
    }

    /// @return the first column of the first row; nothing when the query fails or finds nothing
    public Optional<String> ask(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            return Optional.ofNullable(single(statement, sql));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable String single(Statement statement, String sql)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private boolean answers() {
        try (Connection ignored = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public Child child() {
        return child;
    }

    /// After a kill: the same data again.
    public void restart() {
        child = run();
        awaitAndFurnish();
    }

    @Override
    public void close() {
        child.close();
    }

    private static String program(String name) {
        return PostgresPrograms.unpacked().resolve("bin").resolve(name).toString();
    }

    private static List<String> asNobody() {
        if (!Tools.isRoot()) return List.of();
        if (Tools.works("unshare", "-U", "true")) return List.of("unshare", "-U");
        throw new Trouble(
                "PostgreSQL does not run as root, and this system has no user namespaces (unshare -U).",
                "Run bin/up as an ordinary user.");
    }
}
