package dev.followthrough.bench.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// @param as `admin`, `ops` or `rep`
record Route(String as, String path) {

    /// Those of `routes.txt`.
    static List<Route> all(FullHouse house) {
        var file = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Route(
                            parts[0], parts[1].replace("{deal}", house.deal()).replace("{draft}", house.draft())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file's name for what belongs to it.
    String name() {
        return (as + path).replaceAll("[^A-Za-z0-9]+", "-");
    }
}
