package dev.followthrough.standalone.cli.people;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
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
        name = "key",
        description = "Your own API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "Those that open something.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "me/keys",
                new Table("PREFIX", "NAME", "ROLE", "MADE", "LAST USED"),
                (table, key) -> table.row(
                        Table.cell(key, "prefix"),
                        Table.cell(key, "name"),
                        Table.cell(key, "role"),
                        Table.minute(key, "createdAt"),
                        Table.minute(key, "lastUsedAt")));
    }

    @Command(name = "make", description = "Print a new key, this once.", mixinStandardHelpOptions = true)
    int make(
            @Mixin Connection connection,
            @Parameters(paramLabel = "NAME", description = "what uses it") String name,
            @Option(names = "--role", description = "the most that it may do; else as much as you") @Nullable
                    String role) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("name", name);
        if (role != null) asked.put("role", role);
        return connection.run(server ->
                connection.print(server.post("me/keys", asked), (out, made) -> out.println(Table.cell(made, "key"))));
    }

    @Command(name = "revoke", description = "It opens nothing any more.", mixinStandardHelpOptions = true)
    int revoke(@Mixin Connection connection, @Parameters(paramLabel = "PREFIX") String prefix) {
        return connection.run(server -> connection.print(
                server.post("me/keys/" + Server.part(prefix) + "/revoke", Map.of()),
                (out, done) -> out.println("Revoked.")));
    }
}
