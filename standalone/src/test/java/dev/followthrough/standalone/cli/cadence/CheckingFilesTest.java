package dev.followthrough.standalone.cli.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckingFilesTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shippedCadencesAreOk() {
        assertThat(check("../cadences/standard-21-day.yaml", "../cadences/post-demo.yaml"))
                .isZero();
        assertThat(out.toString()).contains("standard-21-day.yaml: ok, standard-21-day");
    }

    @Test
    void aHouseThatCountsOpensHearsNothingAboutThem() throws IOException {
        Path file = write(
                "opens.yaml",
                Files.readString(Path.of("../cadences/post-demo.yaml"))
                        .replaceFirst("- when: clicked", "- when: opened"));
        check(file.toString());
        assertThat(out.toString()).contains("warning: opens are not counted");
        out.getBuffer().setLength(0);
        check("--opens-on", file.toString());
        assertThat(out.toString()).doesNotContain("warning");
    }

    @Test
    void anErrorIsOneLineWithItsPlaceAndExitsOne() throws IOException {
        Path file = write("bad.yaml", "language: 1\nname: bad\nstepps: []\n");
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(file + ":3:1: error: there is no word `stepps` here (did you mean `steps`?)");
    }

    @Test
    void jsonIsOneDocumentALineForEachFile() throws IOException {
        Path file = write("bad.yaml", "language: 1\nname: bad\nstepps: []\n");
        assertThat(check("--json", file.toString(), "../cadences/post-demo.yaml"))
                .isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"file\":"));
        assertThat(out.toString())
                .contains("\"ok\":false,\"name\":\"bad\"")
                .contains("\"ok\":true,\"name\":\"post-demo\"");
    }

    @Test
    void filesThatAreCheckedTogetherMayHandOverToEachOther() throws IOException {
        Path one = write("one.yaml", cadence("one") + "whenDone: hand over to other\n");
        Path other = write("other.yaml", cadence("other") + "whenDone: stop\n");
        check(one.toString());
        assertThat(out.toString()).contains("warning: no cadence of the name `other` is known here");
        out.getBuffer().setLength(0);
        check(one.toString(), other.toString());
        assertThat(out.toString()).doesNotContain("warning");
    }

    @Test
    void aStrictHouseTakesNoWarnings() throws IOException {
        Path file = write("one.yaml", cadence("one") + "whenDone: hand over to nowhere\n");
        assertThat(check(file.toString())).isZero();
        assertThat(check("--strict", file.toString())).isEqualTo(1);
    }

    @Test
    void aNoteOnTheMixOfChannelsIsNoWarningAndAHouseMayHaveAMixOfItsOwn() throws IOException {
        Path file = write("one.yaml", cadence("one") + "whenDone: stop\n");
        assertThat(check("--strict", file.toString())).isZero();
        assertThat(out.toString()).contains("note: its channels are far from the house's mix: email 100 % (40)");
        out.getBuffer().setLength(0);
        Path mix = write("mix.yaml", "target: {email: 100}\nleast: 20\nfar: 35\n");
        assertThat(check("--mix", mix.toString(), file.toString())).isZero();
        assertThat(out.toString()).doesNotContain("note");
        assertThat(check("--mix", folder.resolve("none").toString(), file.toString()))
                .isEqualTo(2);
    }

    private static String cadence(String name) {
        return """
                language: 2
                name: %s
                endsEarly: it is only for a test
                exits: {positive: hold}
                steps:
                  - {id: first, after: 1d, kind: nurture, angle: Something useful, value: educational}
                """.formatted(name);
    }

    @Test
    void aFileThatIsNotThereIsAUsageErrorAndNothingElseIsSaid() {
        assertThat(check("../cadences/post-demo.yaml", "nowhere.yaml")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("There is no file nowhere.yaml");
    }

    @Test
    void checkingNothingIsAUsageError() {
        assertThat(check()).isEqualTo(2);
        assertThat(new CommandLine(new CadenceCommand())
                        .setErr(new PrintWriter(err))
                        .execute())
                .isEqualTo(2);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int check(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLine(new CadenceCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
