package dev.followthrough.standalone.temporal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// The official release archives, or a mirror's with the same paths. What does not match its published checksum is
/// refused and deleted.
///
/// @param base     such as `https://github.com`
/// @param download the way there
record TemporalReleases(String base, Download download) {

    /// @throws DeadEnd when they cannot be had, or are not what their checksums say
    void into(Path folder) {
        archive(
                "temporal",
                TemporalPrograms.SERVER_VERSION,
                Map.of("temporal-server", "temporal-server", "temporal-sql-tool", "temporal-sql-tool"),
                folder);
        archive("ui-server", TemporalPrograms.UI_VERSION, Map.of("ui-server", "temporal-ui-server"), folder);
    }

    private void archive(String project, String version, Map<String, String> programs, Path folder) {
        String release = base.replaceAll("/+$", "") + "/temporalio/" + project + "/releases/download/v" + version + "/";
        String name = project + "_" + version + "_" + system() + "_" + processor() + ".tar.gz";
        String published = published(release, project, version, name);
        Path archive = folder.resolve(name);
        try {
            String sum = download.file(address(release + name), archive);
            if (!sum.equals(published)) {
                throw new DeadEnd(release + name + " does not have its published checksum; it was deleted");
            }
            unpack(archive, programs, folder);
        } catch (IOException e) {
            throw new DeadEnd(release + name + " cannot be unpacked (" + e + ")");
        } finally {
            archive.toFile().delete();
        }
    }

    /// The two projects name their lists differently: the server `checksums.txt`, the UI
    /// `ui-server_…_checksums.txt`.
    private String published(String release, String project, String version, String name) {
        for (String list : List.of("checksums.txt", project + "_" + version + "_checksums.txt")) {
            for (String line :
                    download.text(address(release + list)).orElse("").lines().toList()) {
                String[] fields = line.strip().split("\\s+\\*?", 2);
                if (fields.length == 2 && fields[1].equals(name)) return fields[0].toLowerCase(Locale.ROOT);
            }
        }
        throw new DeadEnd(release + " has no checksum of " + name);
    }

    private static void unpack(Path archive, Map<String, String> programs, Path folder) throws IOException {
        var missing = new HashMap<>(programs);
        try (var tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                String program = entry.isFile() ? missing.remove(name) : null;
                if (program == null) continue;
                Path target = folder.resolve(program);
                Files.copy(tar, target);
                if (!target.toFile().setExecutable(true, false)) throw new IOException(target + " is not executable");
            }
        }
        if (!missing.isEmpty()) throw new IOException("it holds no " + String.join(" and no ", missing.keySet()));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) return address;
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new DeadEnd(text + " is not an address; it begins with https:// or http://");
    }

    static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm64";
            default -> "amd64";
        };
    }
}
