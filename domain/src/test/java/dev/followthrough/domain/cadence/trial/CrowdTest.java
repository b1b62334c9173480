package dev.followthrough.domain.cadence.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.InputSource;

/// Hundreds of random prospects through every cadence that ships: no promise is broken, and all of them end somewhere.
class CrowdTest {
    static final List<String> SHIPPED = shipped();

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void breaksNoPromiseAndEverybodyEndsSomewhere(String name) {
        Paths paths = Crowd.through(plan(name), 300, 7);
        assertThat(paths.broken()).isEmpty();
        assertThat(paths.ends().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(300);
        assertThat(paths.ends()).doesNotContainKeys("running", "paused");
        assertThat(paths.ends()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyStepIsWalked(String name) {
        assertThat(Crowd.through(plan(name), 300, 7).touches())
                .allSatisfy((step, count) -> assertThat(count).as(step).isPositive());
    }

    @Test
    void theSameSeedDrawsTheSameProspects() {
        CadencePlan plan = plan("post-demo");
        assertThat(Crowd.through(plan, 50, 3)).isEqualTo(Crowd.through(plan, 50, 3));
        assertThat(Crowd.through(plan, 50, 3)).isNotEqualTo(Crowd.through(plan, 50, 4));
    }

    @Test
    void thePictureIsPlainSvgThatNamesEveryStepAndEveryEnd() throws Exception {
        Paths paths = Crowd.through(plan("post-proposal"), 200, 7);
        String svg = Picture.of(paths);
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).contains(">200 begin<").contains(">hour 1<").contains(">for competitor<");
        paths.touches().keySet().forEach(step -> assertThat(svg).contains(">" + step + "<"));
        paths.ends().keySet().forEach(end -> assertThat(svg).contains(">" + end + "<"));
    }

    static CadencePlan plan(String name) {
        try {
            String source = Files.readString(Path.of("../cadences", name + ".yaml"));
            return ((CadenceFile.Compiled) CadenceFile.read(source, name)).plan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> shipped() {
        try (Stream<Path> files = Files.list(Path.of("../cadences"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
