package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Schemathesis sends to each route what the contract allows and what it forbids: no 5xx, no status and no
/// answer that the
/// contract does not have, nothing forbidden that is taken, no way in without a key. It runs in a JVM of its
/// own (`bin/test`,
/// `bin/fuzz`): it changes whatever it can.
@Tag("fuzz")
class TheFuzzedContractTest {
    private static final String PROGRAM = System.getProperty("fuzz.program", "");
    /// `coverage` tries every bound of every field; `fuzzing` whatever comes.
    private static final String PHASES = System.getProperty("fuzz.phases", "coverage,fuzzing");
    private static final String EXAMPLES = System.getProperty("fuzz.examples", "3");

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "REP"})
    void holds_whatever_is_sent(Role role) throws IOException, InterruptedException {
        assumeTrue(
                !PROGRAM.isEmpty(),
                "The contract is not fuzzed: there is no Schemathesis. bin/test installs it where there is Python 3.");
        Path place = Files.createDirectories(Path.of("target", "fuzz", role.word()));
        Person caller = Colleague.of(role).person();
        Files.writeString(place.resolve("schemathesis.toml"), new FuzzPlan(caller).written());
        Path log = place.resolve("log.txt");
        int exit = new ProcessBuilder(command(place, caller))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        System.out.println(role.word() + ":\n" + said.substring(Math.max(0, said.lastIndexOf(" SUMMARY "))));
        assertThat(exit).as(said).isZero();
    }

    private static List<String> command(Path place, Person caller) {
        return List.of(
                PROGRAM,
                "--config-file",
                place.resolve("schemathesis.toml").toString(),
                "run",
                RunningApi.url() + "/v3/api-docs",
                "--header",
                "Authorization: Bearer " + RunningApi.bean(ApiKeys.class).issue(caller.id()),
                "--phases",
                PHASES,
                "--max-examples",
                EXAMPLES,
                "--seed",
                "20261126",
                "--generation-deterministic",
                "--request-timeout",
                "30",
                "--continue-on-failure",
                "--no-color",
                "--report",
                "ndjson",
                "--report-dir",
                place.toString());
    }
}
