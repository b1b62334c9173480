package dev.followthrough.standalone.cli.deal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "deal",
        description = "Deals: bring in, look at, steer.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = OwnershipCommand.class)
@SuppressWarnings("NullAway.Init")
public final class DealCommand implements Runnable {
    private CommandSpec spec;

    @Spec
    void add(CommandSpec self) {
        spec = self;
        Steer.COMMANDS.forEach((name, description) -> {
            CommandSpec one = CommandSpec.forAnnotatedObject(new Steer());
            one.usageMessage().description(description);
            self.addSubcommand(name, one.name(name));
        });
    }

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(
            name = "add",
            description = "Bring deals in, each from a YAML or JSON file (- is the standard input).",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Connection connection,
            @Parameters(paramLabel = "FILE", arity = "1..*") List<String> files,
            @Option(names = "--idempotency-key", paramLabel = "KEY", description = "the same key again adds nothing")
                    @Nullable
                    String key) {
        return connection.run(server -> {
            for (String file : files) {
                String once = key == null ? UUID.randomUUID().toString() : files.size() == 1 ? key : key + " " + file;
                JsonNode deal = server.post("deals", Files.document(file), once);
                connection.print(
                        deal, (out, added) -> out.println(Table.cell(added, "id") + "  " + Table.cell(added, "name")));
            }
        });
    }

    @Command(name = "list", description = "Your deals, each with what it waits for.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection, @Mixin DealChoice choice) {
        return Listing.of(
                connection,
                "deals?" + choice.query(),
                new Table("ID", "NAME", "ACCOUNT", "STATUS", "WAITS", "SINCE", "NEXT"),
                (table, deal) -> table.row(
                        Table.cell(deal, "id"),
                        Table.cell(deal, "name"),
                        Table.cell(deal, "account"),
                        Table.cell(deal, "status"),
                        Table.cell(deal, "waits", "what"),
                        Table.minute(deal, "waits", "since"),
                        Table.minute(deal, "nextFollowUp")));
    }

    @Command(
            name = "lists",
            description = "The lists that keep records in order, with how many deals are on each.",
            mixinStandardHelpOptions = true)
    int lists(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "deal-lists",
                new Table("LIST", "DEALS", "WHAT IS ON IT"),
                (table, list) ->
                        table.row(Table.cell(list, "name"), Table.cell(list, "count"), Table.cell(list, "words")));
    }

    @Command(name = "show", description = "All that is known of a deal.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server -> connection.print(server.get("deals/" + Server.part(id)), DealText::print));
    }

    @Command(
            name = "timeline",
            description = "A deal's life: each step with its reason.",
            mixinStandardHelpOptions = true)
    int timeline(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--slots", description = "with whose zone each hour was chosen in, and what moved it")
                    boolean slots) {
        return connection.run(server ->
                connection.print(server.get("deals/" + Server.part(id) + "/timeline"), (out, timeline) -> {
                    DealText.timeline(out, timeline);
                    if (slots) DealText.slots(out, timeline);
                }));
    }

    @Command(
            name = "pause",
            description = "Send nothing until resumed, or until a time.",
            mixinStandardHelpOptions = true)
    int pause(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--until", paramLabel = "TIME", description = "such as 2026-10-14T09:00:00Z") @Nullable
                    String until,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return Steer.steer(connection, id, "pause", Steer.given("until", until, "reason", reason));
    }

    @Command(name = "reschedule", description = "Send nothing before a time.", mixinStandardHelpOptions = true)
    int reschedule(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--to", paramLabel = "TIME", required = true, description = "such as 2026-10-14T09:00:00Z")
                    String to,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return Steer.steer(connection, id, "reschedule", Steer.given("to", to, "reason", reason));
    }

    @Command(
            name = "override",
            description = "Have the next touch otherwise than the cadence has it.",
            mixinStandardHelpOptions = true)
    int override(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--channel", description = "email, phone, linkedin, sms, video or post") @Nullable
                    String channel,
            @Option(names = "--kind", description = "a message kind, such as value-bomb") @Nullable String kind,
            @Option(names = "--audience", description = "primary or a role, such as economic-buyer") @Nullable
                    String audience,
            @Option(names = "--max-words", description = "most words of the body") @Nullable Integer maxWords,
            @Option(names = "--angle", description = "what it shall be about, in your own words") @Nullable
                    String angle,
            @Option(names = "--review", description = "read it before it leaves") boolean review,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return Steer.steer(
                connection,
                id,
                "override",
                Steer.given(
                        "channel",
                        channel,
                        "kind",
                        kind,
                        "audience",
                        audience,
                        "maxWords",
                        maxWords,
                        "angle",
                        angle,
                        "review",
                        review ? Boolean.TRUE : null,
                        "reason",
                        reason));
    }

    @Command(
            name = "suggested",
            description = "People whom answers named: successors, and the right ones to ask.",
            mixinStandardHelpOptions = true)
    int suggested(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server ->
                connection.print(server.get("deals/" + Server.part(id) + "/suggested-contacts"), DealText::suggested));
    }

    @Command(
            name = "accept-contact",
            description = "Make a suggested person a contact; a successor takes the place of who left.",
            mixinStandardHelpOptions = true)
    int acceptContact(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "SUGGESTED") String suggested,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "role, zone, language, consent, and what the mail did not name (YAML or JSON; - is the standard input)")
                    String file) {
        return connection.run(server -> connection.print(
                server.post(
                        "deals/" + Server.part(id) + "/suggested-contacts/" + Server.part(suggested) + "/accept",
                        Files.document(file),
                        UUID.randomUUID().toString()),
                (out, done) -> out.println(Table.cell(done, "id") + " is " + Table.cell(done, "state"))));
    }

    @Command(
            name = "decline-contact",
            description = "Do not write to a suggested person.",
            mixinStandardHelpOptions = true)
    int declineContact(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "SUGGESTED") String suggested) {
        return connection.run(server -> connection.print(
                server.post(
                        "deals/" + Server.part(id) + "/suggested-contacts/" + Server.part(suggested) + "/decline",
                        Map.of()),
                (out, done) -> out.println(Table.cell(done, "id") + " is " + Table.cell(done, "state"))));
    }

    @Command(
            name = "close",
            description = "End the follow-up because the deal is won, lost or expired.",
            mixinStandardHelpOptions = true)
    int close(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--as", paramLabel = "won|lost|expired", required = true) String as,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return Steer.steer(connection, id, "close", Steer.given("as", as, "reason", reason));
    }
}
