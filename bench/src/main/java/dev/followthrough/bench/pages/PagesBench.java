package dev.followthrough.bench.pages;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.standalone.stack.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A house full of deals, and every list and page asked for over HTTP. With `--plans` the plan of each query
/// that a page makes is kept.
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "How soon lists and pages answer with many deals, and by which plans.")
public final class PagesBench implements Callable<Integer> {
    private static final double AIM_MILLIS = 100;
    private static final int WARM_UP = 10;
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(20);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(names = "--deals", defaultValue = "100000", description = "${DEFAULT-VALUE}")
    int deals;

    @Option(names = "--rounds", defaultValue = "40", description = "each page is asked for so often (${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--plans", paramLabel = "FOLDER", description = "where the plan of each query is kept")
    @Nullable
    Path plans;

    @Override
    public Integer call() {
        var report = new Report("pages");
        boolean right = true;
        try (var stack = new PrivateStack(asked.releases)) {
            List<String> settings =
                    List.of("--followthrough.relay.roll-call=1d", "--followthrough.mailbox.poll-seconds=86400");
            Product product = stack.steps()
                    .step("api and worker", () -> stack.put(Product.start(stack.servers(), settings, Pace.REAL)));
            FullHouse house = stack.steps().step(deals + " deals", () -> FullHouse.of(product, deals));
            long began = System.nanoTime();
            stack.steps().step("their lines", () -> caughtUp(house));
            report.add("lines", "made after the import", (System.nanoTime() - began) / 1e9, "s");
            house.analyze();
            List<Route> routes = Route.all(house);
            stack.steps().step("warm up", () -> warmUp(house, routes));
            for (Route route : routes) right &= measure(report, house, route);
            if (plans != null) new Plans(product, plans).keep(house, routes);
        }
        report.print(spec.commandLine().getOut(), asked.json);
        return right ? 0 : 1;
    }

    private static boolean caughtUp(FullHouse house) {
        if (!Waiting.until(() -> house.marked() == 0, TO_CATCH_UP)) {
            throw new Trouble("The lines of the deals are not made.", "The api's log tells why.");
        }
        return true;
    }

    private static int warmUp(FullHouse house, List<Route> routes) {
        for (int round = 0; round < WARM_UP; round++) routes.forEach(house::get);
        return WARM_UP;
    }

    /// By nearest rank.
    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    /// A route that is not there yet is said, and fails nothing: pages come as they are built.
    private boolean measure(Report report, FullHouse house, Route route) {
        int status = house.get(route);
        if (status == 404) {
            report.add(route.as() + " " + route.path(), "is not there", status, "status");
            return true;
        }
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            status = house.get(route);
            all.add((System.nanoTime() - began) / 1e6);
        }
        all.sort(null);
        report.add(route.as() + " " + route.path(), "answers", status, "status");
        report.add(route.as() + " " + route.path(), "p50", percentile(all, 50), "ms");
        report.atMost(AIM_MILLIS, route.as() + " " + route.path(), "p95", percentile(all, 95), "ms");
        return status == 200;
    }
}
