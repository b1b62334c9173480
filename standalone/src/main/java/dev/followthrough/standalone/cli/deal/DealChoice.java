package dev.followthrough.standalone.cli.deal;

import dev.followthrough.standalone.cli.Server;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which deals, in which order.
public final class DealChoice {
    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "in id, name, account, contacts and their addresses")
    private @Nullable String search;

    @Option(names = "--owner", description = "id or address")
    private @Nullable String owner;

    @Option(names = "--phase", description = "running, held, paused, taken-over or finished, by the workflow's word")
    private @Nullable String phase;

    @Option(names = "--status", description = "the same, as it holds right now; also stopped, not-enrolled")
    private @Nullable String status;

    @Option(names = "--stage", description = "of the deal")
    private @Nullable String stage;

    @Option(names = "--cadence", description = "name, or name@version")
    private @Nullable String cadence;

    @Option(names = "--segment", description = "kind of customer")
    private @Nullable String segment;

    @Option(names = "--next-before", description = "a day: the next follow-up is no later")
    private @Nullable String nextBefore;

    @Option(names = "--list", description = "one of `deal lists`, such as no-next-step")
    private @Nullable String list;

    @Option(names = "--sort", description = "next, name, account, last, since or amount; -next: the other way round")
    private @Nullable String sort;

    String query() {
        var all = new StringJoiner("&");
        all.add("limit=200");
        add(all, "q", search);
        add(all, "owner", owner);
        add(all, "phase", phase);
        add(all, "status", status);
        add(all, "stage", stage);
        add(all, "cadence", cadence);
        add(all, "segment", segment);
        add(all, "nextBefore", nextBefore);
        add(all, "list", list);
        add(all, "sort", sort);
        return all.toString();
    }

    private static void add(StringJoiner all, String name, @Nullable String value) {
        if (value != null) all.add(name + "=" + Server.part(value));
    }
}
