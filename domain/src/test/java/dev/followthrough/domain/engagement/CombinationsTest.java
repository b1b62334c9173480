package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt", "nl", "it", "ja", "zh"})
    void every_idea_that_is_combined_has_words_in_every_language(String language) {
        var known = Phrases.lines("concepts-" + language).stream()
                .map(Phrases.Line::label)
                .collect(Collectors.toSet());
        assertThat(Phrases.lines("combinations"))
                .flatExtracting(
                        line -> Arrays.asList(line.written().replace("-", "").split(" ")))
                .allSatisfy(idea -> assertThat(known).contains(idea));
    }
}
