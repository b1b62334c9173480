package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// docs/cadences.md is true.
class ReferenceTest {
    private final String reference = Files.readString(Path.of("../docs/cadences.md"));

    ReferenceTest() throws IOException {}

    @Test
    void itsWholeCadenceCompilesWithoutAWord() {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(reference);
        assertThat(example.find()).isTrue();
        CadenceFile.Compiled compiled = Cadences.compiled(example.group(1));
        assertThat(compiled.problems()).isEmpty();
        assertThat(compiled.plan().steps())
                .extracting(step -> step.after().toHours())
                .containsExactly(1L, 4 * 24L, 10 * 24L, 15 * 24L, 22 * 24L);
    }

    @Test
    void everyWordOfTheLanguageStandsInIt() throws IOException {
        Set<String> words = new TreeSet<>();
        collect(schema(), words);
        assertThat(words)
                .hasSizeGreaterThan(80)
                .allSatisfy(word -> assertThat(reference).containsPattern("[`.{ ]" + Pattern.quote(word) + "[`, :]"));
    }

    private static JsonNode schema() throws IOException {
        try (var in = ReferenceTest.class.getResourceAsStream("cadence-1.schema.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static void collect(JsonNode node, Set<String> words) {
        words.addAll(node.path("properties").propertyNames());
        node.path("enum").forEach(word -> words.add(word.asString()));
        node.forEach(child -> collect(child, words));
    }
}
