package dev.followthrough.standalone.cli.timing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.timing.slot.SlotFinder;
import dev.followthrough.domain.timing.slot.SlotJson;
import dev.followthrough.domain.timing.slot.SlotPlan;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Server;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `followthrough slot`: explains when a touch would leave. With `--deal` the server says what it would choose for
/// the next touch, and books nothing; without, the options tell the situation and no server is needed.
@Command(
        name = "slot",
        description = "When a touch would leave, and what moved it there.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:there is a minute that fits", "1:there is none, or the server says no", "2:usage"})
@SuppressWarnings("NullAway.Init")
public final class SlotCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Mixin
    private Situation situation;

    @Option(names = "--deal", paramLabel = "ID", description = "the next touch of this deal, as the server knows it")
    private @Nullable String deal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (deal != null) {
            String path = "deals/" + Server.part(deal) + "/slot";
            return connection.run(server -> connection.print(server.get(path), SlotText::print));
        }
        SlotPlan plan = SlotFinder.plan(situation.ask());
        if (plan.minutes().isEmpty()) {
            spec.commandLine().getErr().println("No minute of the next months fits; look at --window and --settings.");
            spec.commandLine().getErr().flush();
            return 1;
        }
        JsonNode slot = SlotJson.of(plan.explain(plan.minutes().getFirst()));
        connection.print(slot, SlotText::print);
        return 0;
    }
}
