package dev.followthrough.standalone.up;

import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The installation's folder: writable, with room, and ours alone while we run.
final class DataFolder implements AutoCloseable {
    private static final long ROOM = 1L << 30;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            long room = Files.getFileStore(folder).getUsableSpace();
            if (room < ROOM) {
                throw new Trouble(
                        "Only " + (room >> 20) + " MB are free where " + folder + " lies; 1024 MB are needed.",
                        "Make room, or choose another folder with --data.");
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(folder, channel);
            Files.writeString(
                    folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new Trouble(
                    "The folder " + folder + " cannot be written to ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                    "Give it to this user, or choose another with --data.");
        }
    }

    private static void lock(Path folder, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new Trouble(
                    "Followthrough is running already on " + folder.toAbsolutePath() + " (process " + pid(folder)
                            + ").",
                    "Use it, or stop it with bin/down.");
        }
    }

    static String pid(Path folder) {
        try {
            return Files.readString(folder.resolve("pid")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve("pid"));
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
