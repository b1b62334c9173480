package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.process.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// The official release archives. What does not match its published checksum is refused.
final class TemporalReleases {
    private static final int PATIENCE = 5_000;

    private final String base;

    TemporalReleases(String base) {
        this.base = base;
    }

    /// @return false when the releases cannot be reached
    /// @throws Trouble when an archive is not what its checksum says
    boolean into(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String server = TemporalPrograms.SERVER_VERSION;
        String ui = TemporalPrograms.UI_VERSION;
        return archive(
                        "/temporalio/temporal/releases/download/v" + server + "/",
                        "temporal_" + server + "_" + system + "_" + processor + ".tar.gz",
                        Set.of("temporal-server", "temporal-sql-tool"),
                        folder)
                && archive(
                        "/temporalio/ui-server/releases/download/v" + ui + "/",
                        "ui-server_" + ui + "_" + system + "_" + processor + ".tar.gz",
                        Set.of("ui-server"),
                        folder);
    }

    private boolean archive(String release, String name, Set<String> programs, Path folder) {
        byte[] archive;
        String checksums;
        try {
            checksums = new String(fetch(release + "checksums.txt"), StandardCharsets.UTF_8);
            archive = fetch(release + name);
        } catch (IOException e) {
            return false;
        }
        verify(name, archive, checksums);
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!programs.contains(entry.getName())) continue;
                Path target =
                        folder.resolve(entry.getName().equals("ui-server") ? "temporal-ui-server" : entry.getName());
                Files.copy(tar, target);
                target.toFile().setExecutable(true);
            }
            return true;
        } catch (IOException e) {
            throw new Trouble("The archive " + name + " cannot be unpacked.", "The error was " + e + ".");
        }
    }

    private byte[] fetch(String path) throws IOException {
        URLConnection connection = URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(6 * PATIENCE);
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void verify(String name, byte[] archive, String checksums) {
        try {
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
            boolean right =
                    checksums.lines().map(String::strip).anyMatch(line -> line.startsWith(sum) && line.endsWith(name));
            if (!right) {
                throw new Trouble(
                        "The archive " + name + " does not have its published checksum; it was not used.",
                        "Try again, or build with Go by setting FOLLOWTHROUGH_RELEASES to nothing.");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
