package dev.followthrough.standalone.cli.ops;

import dev.followthrough.standalone.cli.Server;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which entries of the audit log.
public final class AuditChoice {
    @Option(names = "--actor", description = "id of the person")
    private @Nullable String actor;

    @Option(names = "--act", description = "such as deal.pause, or all of a kind: deal.")
    private @Nullable String act;

    @Option(names = "--object", description = "id of what it was done to")
    private @Nullable String object;

    @Option(names = "--via", description = "web, rest, cli or slack")
    private @Nullable String via;

    @Option(names = "--from", description = "such as 2026-10-14T09:00:00Z")
    private @Nullable Instant from;

    @Option(names = "--until", description = "not including")
    private @Nullable Instant until;

    String query() {
        var all = new StringJoiner("&", "?", "").setEmptyValue("");
        add(all, "actor", actor);
        add(all, "act", act);
        add(all, "object", object);
        add(all, "via", via);
        add(all, "from", from);
        add(all, "until", until);
        return all.toString();
    }

    private static void add(StringJoiner all, String name, @Nullable Object value) {
        if (value != null) all.add(name + "=" + Server.part(value.toString()));
    }
}
