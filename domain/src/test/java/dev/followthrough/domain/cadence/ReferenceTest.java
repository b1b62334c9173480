package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// docs/cadences.md is what the schema says. `-Dreference=write` writes it anew.
class ReferenceTest {
    private static final Path PAGE = Path.of("../docs/cadences.md");

    private final Reference reference = new Reference(schema());

    @Test
    void thePageIsMadeFromTheSchema() throws IOException {
        if ("write".equals(System.getProperty("reference"))) Files.writeString(PAGE, reference.page());
        assertThat(Files.readString(PAGE))
                .as("run this test with -Dreference=write")
                .isEqualTo(reference.page());
    }

    @Test
    void itsWholeCadenceCompilesWithoutAWord() {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(reference.page());
        assertThat(example.find()).isTrue();
        CadenceFile.Compiled compiled = Cadences.compiled(example.group(1));
        assertThat(compiled.problems()).isEmpty();
        assertThat(compiled.plan().steps())
                .extracting(step -> step.after())
                .containsExactly(
                        Duration.ofHours(1),
                        Duration.ofDays(4),
                        Duration.ofDays(8),
                        Duration.ofDays(14),
                        Duration.ofDays(19),
                        Duration.ofDays(26));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfEachWordCompiles(ReferenceExamples.Example example) {
        CadenceFile.Result result = CadenceFile.read(example.source(), "example.yaml");
        assertThat(result.ok()).as(example.source() + result.problems()).isTrue();
    }

    @Test
    void everyWordHasAMeaningAndAnExampleThatUsesIt() {
        assertThat(Reference.PARTS)
                .allSatisfy(part -> schema().at(part.pointer())
                        .path("properties")
                        .propertyStream()
                        .forEach(word -> {
                            assertThat(word.getValue().path("description").asString(""))
                                    .as(part + word.getKey())
                                    .isNotBlank();
                            assertThat(word.getValue().path("x-example").asString(""))
                                    .contains(word.getKey());
                        }));
    }

    static Stream<ReferenceExamples.Example> examples() {
        return ReferenceExamples.of(schema());
    }

    private static JsonNode schema() {
        return JsonMapper.shared().readTree(Resource.text("cadence-2.schema.json"));
    }
}
