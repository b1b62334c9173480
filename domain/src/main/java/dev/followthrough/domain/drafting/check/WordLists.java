package dev.followthrough.domain.drafting.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Word lists that ship beside this package: white space between words, `#` begins a remark.
final class WordLists {
    private WordLists() {}

    static Set<String> of(String file) {
        try (InputStream words = Objects.requireNonNull(WordLists.class.getResourceAsStream(file))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .map(Names::bare)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + file + " cannot be read", e);
        }
    }
}
