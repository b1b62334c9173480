package dev.followthrough.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The installation's secrets: made once, readable by their owner alone, never printed but for the first API key.
public final class Secrets {
    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /// 32 random bytes in base64, the same at each start.
    public String key(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            keep(name, Base64.getEncoder().encodeToString(random));
        }
        return read(file);
    }

    public Path keep(String name, String value) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = file(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a secret in " + folder, e);
        }
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String read(String name) {
        return read(file(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
