package dev.followthrough.standalone.cli.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What scripts can say and expect, and how a difference is told.
class TestingScriptsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aCadenceAndTheOneThatTakesOver() throws IOException {
        Files.writeString(folder.resolve("short.yaml"), """
                language: 2
                name: short
                leastGap: 1d
                whenDone: hand over to later
                endsEarly: it is only for a test
                steps:
                  - {id: first, after: 1d, kind: recap, angle: What was said, value: educational}
                  - {id: call, after: 3d, channel: phone, kind: call-talking-points, angle: One question, value: problem-solving}
                  - {id: enterprise, after: 5d, kind: new-angle, angle: For many, value: social-proof, onlyFor: {segments: [enterprise]}}
                """);
        Files.writeString(folder.resolve("later.yaml"), """
                language: 2
                name: later
                houseRules: off
                endsEarly: it is only for a test
                steps:
                  - {id: monthly, after: 30d, kind: nurture, angle: Something useful, value: educational}
                """);
        Files.createDirectory(folder.resolve("short"));
    }

    @Test
    void whatGoesAsExpectedIsOkAndGoesOnInTheCadenceThatTakesOver() throws IOException {
        script("""
                owner: {doesTasksAfter: PT1H, callsEndWith: no-answer}
                prospect: {segment: enterprise, score: high, marks: [strategic], reach: [email, phone]}
                until: 2026-12-31
                expect:
                  - {on: 2026-10-06 09:00, what: touch first sent, channel: email, angle: was said}
                  - {on: 2026-10-08 12:00, what: "task call: nobody answered", channel: phone, why: "outcome: no-answer"}
                  - {what: touch enterprise sent}
                  - {what: handed over to later}
                  - {what: touch monthly sent}
                  - {ends: "stopped, exhausted, in later"}
                """);
        Line line = test();
        assertThat(line.out()).contains("a.yaml: ok, ends stopped, exhausted, in later");
        assertThat(line.exit()).isZero();
    }

    @Test
    void aDifferenceIsToldAsExpectedAndHappened() throws IOException {
        script("""
                events:
                  - {at: P2D, is: replied, intent: not-now}
                expect:
                  - {on: 2026-10-06 10:00, what: touch first sent, channel: email}
                  - {ends: running}
                """);
        Line line = test();
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out().lines())
                .containsSequence(
                        "  - 2026-10-06 10:00  touch first sent (email)",
                        "  + 2026-10-06 09:00  touch first sent (email)",
                        "  - ends running",
                        "  + ends held, replied");
    }

    @Test
    void aTouchThatNobodyExpectedIsADifference() throws IOException {
        script("expect:\n  - {ends: running}\n");
        assertThat(test().out()).contains("  + 2026-10-06 09:00  touch first sent (email)");
    }

    @Test
    void simulateHoldsItsScriptAgainstWhatItExpectsToo() throws IOException {
        Path script = script("expect:\n  - {what: touch second sent}\n");
        Line line = Line.of("cadence", "simulate", cadence(), "--script", script.toString());
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out()).contains("touch first sent (email)");
        assertThat(line.err()).contains("- touch second sent");
    }

    @Test
    void peopleCanChangeWhatComesNextAndFactsCanBecomeKnown() throws IOException {
        script("""
                owner: {approvesAfter: PT1H}
                until: 2027-01-01
                events:
                  - {at: PT1H, is: overridden, angle: Their own words, channel: linkedin}
                  - {at: P1DT2H, is: task-done, outcome: done}
                  - {at: P2D, is: rated, segment: enterprise, score: low, marks: [strategic]}
                  - {at: P2D, is: date-set, which: renewal, to: 2027-01-01}
                  - {at: P3DT2H, is: task-done, outcome: meeting-booked}
                  - {at: P4D, is: visited-pricing}
                  - {at: P4D, is: replied, intent: not-now, notBefore: 2026-11-02}
                expect:
                  - {what: step first changed by a person}
                  - {what: task first done, channel: linkedin, angle: Their own words}
                  - {what: "rated low, segment enterprise"}
                  - {what: renewal date known}
                  - {what: meeting booked, channel: phone}
                  - {what: pricing page visited, why: "comes sooner"}
                  - {on: 2026-11-02 09:00, what: touch enterprise sent}
                  - {what: handed over to later}
                  - {what: touch monthly sent}
                """);
        Line line = test();
        assertThat(line.exit()).as(line.out()).isZero();
    }

    @Test
    void aCadenceWithoutScriptsAndAScriptThatExpectsNothingAreFoundWanting() throws IOException {
        assertThat(test().out()).contains("no script stands beside it");
        script("");
        Line line = test();
        assertThat(line.exit()).isEqualTo(1);
        assertThat(line.out()).contains("it expects nothing; add `expect:`");
    }

    private Path script(String rest) throws IOException {
        return Files.writeString(
                folder.resolve("short/a.yaml"), "start: 2026-10-05 09:00\ncontact: {zone: Europe/Madrid}\n" + rest);
    }

    private Line test() {
        return Line.of("cadence", "test", cadence());
    }

    private String cadence() {
        return folder.resolve("short.yaml").toString();
    }
}
