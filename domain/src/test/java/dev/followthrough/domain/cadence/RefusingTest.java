package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusingTest {
    @Test
    void aRefusedFileStillHasItsNameAndHash() {
        CadenceFile.Refused refused = Cadences.refused(Cadences.SHORT + "unknown: 1\n");
        assertThat(refused.name()).isEqualTo("short");
        assertThat(refused.hash()).hasSize(64);
        assertThat(refused.ok()).isFalse();
    }

    @Test
    void moreThan64KilobytesAreNotParsed() {
        CadenceFile.Refused refused = Cadences.refused(Cadences.SHORT + "#".repeat(64 * 1024));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.asLine()).startsWith("cadence.yaml:1:1: error: the file has 66"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "language: 1\nname: f\u00fcr".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CadenceFile.read(bytes, "x", Opens.OFF).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.asLine())
                        .isEqualTo("x:2:8: error: this is not UTF-8 text (save the file as UTF-8)"));
    }

    @Test
    void aTruncatedCharacterAtTheEndIsRefused() {
        byte[] bytes = {'a', (byte) 0xE4, (byte) 0xBD};
        assertThat(CadenceFile.read(bytes, "x", Opens.OFF).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("this is not UTF-8 text"));
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 20; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(Cadences.refused(bomb.toString()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(1));
    }

    @Test
    void manyThousandBracketsAreRefusedWithoutAStackOverflow() {
        assertThat(Cadences.refused("name: " + "[".repeat(60_000)).problems())
                .extracting(Problem::message)
                .containsExactly("this is nested too deeply");
    }

    @Test
    void aLineEndInANameIsNotPartOfAName() {
        assertThat(Cadences.refused(Cadences.SHORT.replace("name: short", "name: \"short\\n\""))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("/name");
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String source = Cadences.SHORT.replace("kind: recap", "kind: recapp").replace("value: competitive", "value: x");
        assertThat(Cadences.refused(source).problems())
                .extracting(Problem::line)
                .containsExactly(4, 10);
    }

    @Test
    void theReportOfAFileIsOneJsonDocumentOnALine() {
        CadenceFile.Refused refused = Cadences.refused("language: 1\nname: a\nsteps: 3\n");
        assertThat(CheckReport.of("dir/a.yaml", refused).asJson())
                .isEqualTo("{\"file\":\"dir/a.yaml\",\"ok\":false,\"name\":\"a\",\"hash\":\"" + refused.hash()
                        + "\",\"problems\":[{\"severity\":\"error\",\"line\":3,\"column\":8,\"path\":\"/steps\","
                        + "\"message\":\"this must be a list, not a number\",\"suggestion\":\"write `[3]`\"}]}");
    }

    @Test
    void aFileWithoutANameHasNullForItInJson() {
        assertThat(CheckReport.of("a", Cadences.refused("")).asJson()).contains("\"name\":null");
    }
}
