package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether the tables are those of this release.
@Component
class DatabaseTables implements Check {
    private final ObjectProvider<Flyway> flyway;

    DatabaseTables(ObjectProvider<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "database-tables";
    }

    @Override
    public Finding look() {
        Flyway migrations = flyway.getIfAvailable();
        if (migrations == null) return Finding.skipped("this process does not look after the tables");
        var info = migrations.info();
        MigrationInfo current = info.current();
        return of(
                current == null ? "nothing" : current.getVersion() + " (" + current.getDescription() + ")",
                versions(info.pending()),
                Arrays.stream(info.all())
                        .filter(one -> one.getState().isFailed())
                        .map(one -> String.valueOf(one.getVersion()))
                        .toList());
    }

    private static List<String> versions(MigrationInfo[] some) {
        return Arrays.stream(some).map(one -> String.valueOf(one.getVersion())).toList();
    }

    static Finding of(String current, List<String> pending, List<String> failed) {
        if (!failed.isEmpty()) {
            return Finding.failed(
                    "migration " + String.join(", ", failed) + " failed half way",
                    "See the log of the api's start; mend what it names, then start the api again.");
        }
        return pending.isEmpty()
                ? Finding.ok("the tables are at " + current)
                : Finding.failed(
                        "migrations " + String.join(", ", pending) + " are missing",
                        "Start the api of this release once: it brings the tables up to date.");
    }
}
