package dev.followthrough.standalone.cli.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "people",
        description = "Who works with Followthrough, and as what; for administrators.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class PeopleCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "Everybody, who left last.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "people",
                new Table("NAME", "ADDRESS", "ROLE", "PASSWORD", "CODE", "KEYS", "SIGNED IN", "LEFT"),
                (table, person) -> table.row(
                        Table.cell(person, "name"),
                        Table.cell(person, "email"),
                        Table.cell(person, "role"),
                        Table.cell(person, "password"),
                        Table.cell(person, "secondFactor"),
                        Table.cell(person, "keys"),
                        Table.minute(person, "signedInAt"),
                        Table.minute(person, "leftAt")));
    }

    @Command(
            name = "invite",
            description =
                    "Print a link by which somebody chooses a password; with a name, a role and a zone for who is new.",
            mixinStandardHelpOptions = true)
    int invite(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ADDRESS") String email,
            @Option(names = "--name", description = "of who is new") @Nullable String name,
            @Option(names = "--role", description = "rep, manager, revops, ops or administrator", defaultValue = "rep")
                    String role,
            @Option(names = "--zone", description = "the time zone, such as Europe/London", defaultValue = "UTC")
                    String zone,
            @Option(names = "--mail", description = "mail it to them, too") boolean mail) {
        return connection.run(server -> {
            String id = name == null ? id(server, email) : added(server, name, email, role, zone);
            connection.print(
                    server.post("people/" + Server.part(id) + "/invite" + (mail ? "?mail=true" : ""), Map.of()),
                    (out, link) -> out.println(Table.cell(link, "link") + "\nGood once, until "
                            + Table.minute(link, "expiresAt") + ". Hand it on by a way that only they read."));
        });
    }

    @Command(name = "role", description = "Change what somebody may do.", mixinStandardHelpOptions = true)
    int role(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ADDRESS") String email,
            @Parameters(paramLabel = "ROLE", description = "rep, manager, revops, ops or administrator") String role) {
        return connection.run(server -> connection.print(
                server.post("people/" + Server.part(id(server, email)) + "/role", Map.of("role", role)),
                PeopleCommand::print));
    }

    @Command(
            name = "deactivate",
            description = "Somebody has left: sessions end, keys open nothing more; their deals stay theirs.",
            mixinStandardHelpOptions = true)
    int deactivate(@Mixin Connection connection, @Parameters(paramLabel = "ADDRESS") String email) {
        return change(connection, email, "deactivate");
    }

    @Command(name = "reactivate", description = "Somebody is back.", mixinStandardHelpOptions = true)
    int reactivate(@Mixin Connection connection, @Parameters(paramLabel = "ADDRESS") String email) {
        return change(connection, email, "reactivate");
    }

    @Command(
            name = "remove-second-factor",
            description = "For who has lost both the authenticator and the recovery codes.",
            mixinStandardHelpOptions = true)
    int withoutSecondFactor(@Mixin Connection connection, @Parameters(paramLabel = "ADDRESS") String email) {
        return change(connection, email, "remove-second-factor");
    }

    private static int change(Connection connection, String email, String how) {
        return connection.run(server -> connection.print(
                server.post("people/" + Server.part(id(server, email)) + "/" + how, Map.of()), PeopleCommand::print));
    }

    private static String added(Server server, String name, String email, String role, String zone) {
        return Table.cell(
                server.post("people", Map.of("name", name, "email", email, "role", role, "zone", zone)), "id");
    }

    private static String id(Server server, String email) {
        for (JsonNode person : server.get("people")) {
            if (Table.cell(person, "email").equalsIgnoreCase(email)) return Table.cell(person, "id");
        }
        throw new Refused("Nobody has the address " + email + "; give --name to add somebody.");
    }

    private static void print(PrintWriter out, JsonNode person) {
        String left = Table.minute(person, "leftAt");
        out.println(Table.cell(person, "name") + ", " + Table.cell(person, "email") + ", " + Table.cell(person, "role")
                + (left.isEmpty() ? "" : ", left " + left));
    }
}
