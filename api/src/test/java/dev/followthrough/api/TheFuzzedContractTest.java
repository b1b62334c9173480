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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/// Schemathesis sends to each route what the contract allows and what it forbids: no 5xx, no status and no
/// answer that the contract does not have, nothing forbidden that is taken, no way in without a key. It runs
/// in a JVM of its own (`bin/test` as the administrator, to whom every route answers; `bin/fuzz` as
/// everybody): it changes whatever it can.
@Tag("fuzz")
class TheFuzzedContractTest {
    private static final String PROGRAM = System.getProperty("fuzz.program", "");
    private static final String EXAMPLES = System.getProperty("fuzz.examples", "2");
    private static final String ROLES = System.getProperty("fuzz.roles", "administrator");
    /// `coverage` tries every bound of every field, `fuzzing` whatever comes. The bounds are the same for
    /// everybody.
    private static final String PHASES = System.getProperty("fuzz.phases", "");

    static Stream<Role> roles() {
        return Stream.of(ROLES.split(",")).map(Role::of);
    }

    private static String phases(Role role) {
        if (!PHASES.isEmpty()) return PHASES;
        return role == Role.ADMINISTRATOR ? "coverage,fuzzing" : "fuzzing";
    }

    @ParameterizedTest
    @MethodSource("roles")
    void holds_whatever_is_sent(Role role) throws IOException, InterruptedException {
        assumeTrue(
                !PROGRAM.isEmpty(),
                "The contract is not fuzzed: there is no Schemathesis. bin/test installs it where there is Python 3.");
        Path place = Path.of("target", "fuzz", role.word());
        FileSystemUtils.deleteRecursively(place);
        Files.createDirectories(place);
        Person caller = Colleague.of(role).person();
        String key = RunningApi.bean(ApiKeys.class).issue(caller.id());
        Files.writeString(place.resolve("schemathesis.toml"), new FuzzPlan(caller, key).written());
        RunningApi.NOBODY.get("/v3/api-docs");
        Path log = place.resolve("log.txt");
        var program = new ProcessBuilder(command(role)).directory(place.toFile());
        program.environment().put("FUZZ_SELF", String.join(",", caller.id(), caller.email(), key.split("_", 3)[1]));
        int exit = program.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        System.out.println(role.word() + ":\n" + said.substring(Math.max(0, said.lastIndexOf(" SUMMARY "))));
        assertThat(exit).as(said).isZero();
        assertThat(new Caller(RunningApi.url(), key).get("/api/v1/me").status())
                .as(
                        "The key that all of it was sent with opens nothing any more, so that most of it was refused at the door.")
                .isEqualTo(200);
    }

    private static List<String> command(Role role) {
        return List.of(
                PROGRAM,
                "run",
                RunningApi.url() + "/v3/api-docs",
                "--phases",
                phases(role),
                "--max-examples",
                EXAMPLES,
                "--seed",
                "20261126",
                "--generation-deterministic",
                "--request-timeout",
                "30",
                // Python 3.11 builds its syntax trees in one thread only.
                "--workers",
                "1",
                "--continue-on-failure",
                "--no-color",
                "--report",
                "ndjson",
                "--report-dir",
                ".");
    }
}
