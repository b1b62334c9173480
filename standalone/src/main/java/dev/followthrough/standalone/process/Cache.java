package dev.followthrough.standalone.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What can be made again, each in a folder of its own: there whole or not at all, and made by one process at a
/// time, however many start at once and whenever one is killed.
///
/// @param place the folder that holds them all
public record Cache(Path place) {

    /// @return the user's: `$XDG_CACHE_HOME/followthrough`, else `~/.cache/followthrough`
    public static Cache ofUser() {
        return new Cache(place(System.getenv(), System.getProperty("user.home")));
    }

    static Path place(Map<String, String> environment, String home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg)).resolve("followthrough");
    }

    /// @param isWhole whether a folder holds all that is wanted
    /// @param make    fills an empty folder; what it throws leaves nothing behind
    /// @param waiting told when another process is at it already
    /// @throws Trouble when this user cannot write there
    public Path folder(String name, Predicate<Path> isWhole, Consumer<Path> make, Runnable waiting) {
        Path folder = place.resolve(name);
        return isWhole.test(folder) ? folder : made(folder, isWhole, make, waiting);
    }

    // Within one process, file locks do not exclude; the class does.
    private static synchronized Path made(Path folder, Predicate<Path> isWhole, Consumer<Path> make, Runnable waiting) {
        Path half = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel = FileChannel.open(
                            folder.resolveSibling(folder.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock ignored = lock(channel, waiting)) {
                if (isWhole.test(folder)) return folder;
                Folders.delete(half);
                Files.createDirectory(half);
                try {
                    make.accept(half);
                    Folders.delete(folder);
                    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    clear(half);
                }
                return folder;
            }
        } catch (IOException e) {
            throw new Trouble(
                    "The cache " + folder.getParent() + " cannot be written to ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                    "Make room or give it to this user, or name another folder with XDG_CACHE_HOME.");
        }
    }

    /// A compiler that is still ending may write there; the next start clears it then.
    private static void clear(Path half) {
        try {
            Folders.delete(half);
        } catch (IOException e) {
            // nothing is lost: it is never taken for whole
        }
    }

    private static FileLock lock(FileChannel channel, Runnable waiting) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) return lock;
        waiting.run();
        return channel.lock();
    }
}
