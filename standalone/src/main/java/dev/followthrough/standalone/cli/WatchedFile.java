package dev.followthrough.standalone.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A file that says how much of it has been read.
final class WatchedFile extends FilterInputStream {
    private final LongConsumer watching;
    private long read;

    WatchedFile(Path file, LongConsumer watching) {
        super(opened(file));
        this.watching = watching;
    }

    private static java.io.InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) watching.accept(++read);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) watching.accept(read += count);
        return count;
    }
}
