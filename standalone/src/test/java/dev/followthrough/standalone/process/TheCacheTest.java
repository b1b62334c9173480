package dev.followthrough.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheCacheTest {
    @TempDir
    Path place;

    @Test
    void many_who_want_the_same_at_once_make_it_once() throws Exception {
        var made = new AtomicInteger();
        List<Callable<Path>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> folder(half -> {
                made.incrementAndGet();
                fill(half);
            }));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : threads.invokeAll(starts))
                assertThat(start.get().resolve("program")).exists();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void what_another_process_left_half_made_is_made_anew() throws IOException {
        Files.createDirectories(place.resolve("thing.new/deep"));
        Files.writeString(place.resolve("thing.new/deep/half"), "");
        Files.createDirectories(place.resolve("thing/broken"));
        assertThat(folder(TheCacheTest::fill)).isEqualTo(place.resolve("thing"));
        assertThat(place.resolve("thing").toFile().list()).containsExactly("program");
        assertThat(place.resolve("thing.new")).doesNotExist();
    }

    @Test
    void what_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> folder(half -> {
                    fill(half);
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(place.toFile().list()).containsExactly("thing.lock");
    }

    @Test
    void a_place_that_cannot_be_a_folder_is_named_with_the_setting() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> new Cache(file).folder("thing", TheCacheTest::isWhole, TheCacheTest::fill, () -> {}))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll(file.toString(), "XDG_CACHE_HOME");
    }

    @Test
    void it_lies_where_the_user_says() {
        assertThat(Cache.place(Map.of("XDG_CACHE_HOME", "/c"), "/h")).isEqualTo(Path.of("/c/followthrough"));
        assertThat(Cache.place(Map.of(), "/h")).isEqualTo(Path.of("/h/.cache/followthrough"));
    }

    private Path folder(java.util.function.Consumer<Path> make) {
        return new Cache(place).folder("thing", TheCacheTest::isWhole, make, () -> {});
    }

    private static boolean isWhole(Path folder) {
        return Files.exists(folder.resolve("program"));
    }

    private static void fill(Path folder) {
        try {
            Files.writeString(folder.resolve("program"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
