package dev.followthrough.standalone.cli.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "contact",
        description = "People outside, and what they permit.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class ContactCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(
            name = "import",
            description = "Bring contacts in from a CSV file: all of it, or nothing and each line that is wrong.",
            mixinStandardHelpOptions = true)
    int imports(@Mixin Connection connection, @Parameters(paramLabel = "FILE") String file) {
        return connection.run(server -> connection.print(
                server.postText("contacts/import", "text/csv", Files.text(file)),
                (out, done) -> out.println(Table.cell(done, "contacts") + " contacts are in.")));
    }

    @Command(name = "show", description = "What a contact permits, and how we know.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server ->
                connection.print(server.get("contacts/" + Server.part(id) + "/consents"), ContactCommand::print));
    }

    @Command(
            name = "consent",
            description = "Write down what is known of a contact's consent to a channel; it holds from now on.",
            mixinStandardHelpOptions = true)
    int consent(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--channel", required = true, description = "email, phone, linkedin, sms, video or post")
                    String channel,
            @Option(names = "--state", required = true, description = "granted, unclear or refused") String state,
            @Option(names = "--basis", description = "opt-in, existing-relation, contract, partner or presumed")
                    @Nullable
                    String basis,
            @Option(names = "--where", description = "where they said so, such as a form or a fair") @Nullable
                    String where,
            @Option(names = "--given-at", paramLabel = "TIME", description = "when, such as 2026-10-14T09:00:00Z")
                    @Nullable
                    String givenAt,
            @Option(names = "--evidence", description = "how it is known; needed for granted") @Nullable
                    String evidence) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("channel", channel);
        said.put("state", state);
        if (basis != null) said.put("basis", basis);
        if (where != null) said.put("where", where);
        if (givenAt != null) said.put("givenAt", givenAt);
        if (evidence != null) said.put("evidence", evidence);
        return connection.run(server -> connection.print(
                server.post("contacts/" + Server.part(id) + "/consents", said), ContactCommand::print));
    }

    private static void print(PrintWriter out, JsonNode standing) {
        JsonNode contact = standing.path("contact");
        out.println(Table.cell(contact, "name") + ", " + Table.cell(contact, "account") + "  "
                + Table.cell(contact, "email"));
        standing.path("suppressed").forEach(why -> out.println("  suppressed, " + why.asText()));
        standing.path("permissions")
                .properties()
                .forEach(one ->
                        out.printf("  %-9s %s%n", one.getKey(), one.getValue().asText()));
        var table = new Table("CHANNEL", "STATE", "BASIS", "WHERE", "RECORDED", "BY", "EVIDENCE");
        standing.path("history")
                .forEach(entry -> table.row(
                        Table.cell(entry, "channel"),
                        Table.cell(entry, "state"),
                        Table.cell(entry, "basis"),
                        Table.cell(entry, "where"),
                        Table.minute(entry, "recordedAt"),
                        Table.cell(entry, "recordedBy"),
                        Table.cell(entry, "evidence")));
        table.print(out);
    }
}
