package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draft",
        description = "Drafts: check, read and decide.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DraftCheckCommand.class, DraftWriteCommand.class})
@SuppressWarnings("NullAway.Init")
public final class DraftCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(
            name = "list",
            description = "Drafts that wait for you, or those in another state.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection connection,
            @Option(
                            names = "--state",
                            defaultValue = "waiting",
                            description = "waiting (the default), approved, rejected, …")
                    String state) {
        return Listing.of(
                connection,
                "drafts?limit=200&state=" + Server.part(state),
                new Table("ID", "DEAL", "TO", "KIND", "SUBJECT", "WHY", "EXPIRES"),
                (table, draft) -> table.row(
                        Table.cell(draft, "id"),
                        Table.cell(draft, "deal"),
                        Table.cell(draft, "to", "email"),
                        Table.cell(draft, "kind"),
                        Table.cell(draft, "subject"),
                        DraftText.reasons(draft),
                        Table.minute(draft, "expiresAt")));
    }

    @Command(name = "show", description = "A draft, and why it waits.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server -> connection.print(server.get(path(id)), DraftText::print));
    }

    @Command(
            name = "approve",
            description = "Let exactly this draft leave when it is due.",
            mixinStandardHelpOptions = true)
    int approve(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--hash", description = HASH) @Nullable String hash) {
        return connection.run(
                server -> decide(connection, server, id, "approve", Map.of("hash", hash(server, id, hash))));
    }

    @Command(
            name = "reject",
            description = "This draft does not leave; the deal is held.",
            mixinStandardHelpOptions = true)
    int reject(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "why, for the record") String reason,
            @Option(names = "--hash", description = HASH) @Nullable String hash) {
        return connection.run(server ->
                decide(connection, server, id, "reject", Map.of("hash", hash(server, id, hash), "reason", reason)));
    }

    @Command(
            name = "ask-again",
            description = "Have it drafted again, with an instruction.",
            mixinStandardHelpOptions = true)
    int askAgain(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--instruction", required = true, description = "such as: shorter, and no price")
                    String instruction,
            @Option(names = "--hash", description = HASH) @Nullable String hash) {
        return connection.run(server -> decide(
                connection,
                server,
                id,
                "ask-again",
                Map.of("hash", hash(server, id, hash), "instruction", instruction)));
    }

    @Command(
            name = "take-back",
            description =
                    "Take an approval back before its mail leaves, or a rejection before the deal goes on: the draft waits again.",
            mixinStandardHelpOptions = true)
    int takeBack(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server -> decide(connection, server, id, "take-back", Map.of()));
    }

    @Command(
            name = "snooze",
            description = "See it again later; its reminder and its end come all the same.",
            mixinStandardHelpOptions = true)
    int snooze(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--until", paramLabel = "TIME", required = true, description = "2026-10-14T09:00:00Z")
                    String until) {
        return connection.run(server -> decide(connection, server, id, "snooze", Map.of("until", until)));
    }

    @Command(name = "hand-to", description = "Ask somebody else to decide.", mixinStandardHelpOptions = true)
    int handTo(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "PERSON", description = "by address or id") String person) {
        return connection.run(server -> decide(connection, server, id, "hand-to", Map.of("to", person)));
    }

    @Command(
            name = "edit",
            description = "Your own words: a new revision, checked again, that waits for approval.",
            mixinStandardHelpOptions = true)
    int edit(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--subject", description = "else it stays") @Nullable String subject,
            @Option(names = "--body", paramLabel = "FILE", description = "else it stays; - is the standard input")
                    @Nullable
                    String body,
            @Option(names = "--hash", description = HASH) @Nullable String hash) {
        return connection.run(server -> {
            if (subject == null && body == null) throw new Refused("Give --subject, --body, or both.");
            JsonNode draft = server.get(path(id));
            var words = Map.of(
                    "subject", subject == null ? draft.path("subject").asText() : subject,
                    "body", body == null ? draft.path("body").asText() : Files.text(body));
            String read = hash == null ? draft.path("hash").asText() : hash;
            connection.print(server.put(path(id), read, words), DraftText::print);
        });
    }

    private static final String HASH = "the content that you read; else that of the draft as it is now";

    private static void decide(Connection connection, Server server, String id, String decision, Map<String, ?> body) {
        connection.print(
                server.post(path(id) + "/" + decision, body),
                (out, draft) -> out.println(Table.cell(draft, "id") + " is " + Table.cell(draft, "state")));
    }

    private static String hash(Server server, String id, @Nullable String pinned) {
        return pinned == null ? server.get(path(id)).path("hash").asText() : pinned;
    }

    private static String path(String id) {
        return "drafts/" + Server.part(id);
    }
}
