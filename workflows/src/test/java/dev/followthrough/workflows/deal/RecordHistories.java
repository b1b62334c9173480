package dev.followthrough.workflows.deal;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Not a test but a command: writes the lives' histories as a release leaves them behind. Run it once when a release
/// is cut, never to make [ReplayTest] green:
///
///     mvn -pl workflows -am test -Dtest=RecordHistories -Dsurefire.failIfNoSpecifiedTests=false
/// -Dhistories.release=0.2
@EnabledIfSystemProperty(named = "histories.release", matches = "[0-9.]+")
class RecordHistories {
    @RegisterExtension
    final InMemoryTemporal temporal = new InMemoryTemporal();

    @ParameterizedTest
    @EnumSource
    void record(Lives life) {
        Corpus.write(
                System.getProperty("histories.release"),
                life,
                life.lived(temporal).runs());
    }
}
