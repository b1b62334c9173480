package dev.followthrough.standalone.cli.delivery;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Table;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description =
                "Add a mailbox, or change the one with this address; what is not named stays, or comes from the provider.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class MailboxAdd implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ADDRESS")
    private String address;

    @Option(names = "--name", description = "the name shown to who reads")
    private @Nullable String name;

    @Option(names = "--preset", description = "google, microsoft, fastmail, zoho or other")
    private @Nullable String preset;

    @Option(names = "--smtp", paramLabel = "HOST[:PORT[:SECURITY]]", description = "security: tls, starttls or none")
    private @Nullable String smtp;

    @Option(names = "--imap", paramLabel = "HOST[:PORT[:SECURITY]]")
    private @Nullable String imap;

    @Option(names = "--user", description = "else the address")
    private @Nullable String user;

    @Option(
            names = "--password-from",
            paramLabel = "WHERE",
            description = "env:NAME or file:PATH, as the worker finds it")
    private @Nullable String passwordFrom;

    @Option(names = "--password-file", paramLabel = "FILE", description = "read it from here and have it kept sealed")
    private @Nullable Path passwordFile;

    @Option(names = "--ask-password", description = "type it in and have it kept sealed")
    private boolean ask;

    @Option(names = "--per-day", description = "most mails a day")
    private @Nullable Integer perDay;

    @Option(names = "--per-minute", description = "most mails a minute")
    private @Nullable Integer perMinute;

    @Override
    public Integer call() {
        return connection.run(server -> connection.print(
                server.post("mailboxes", body()),
                (out, box) -> out.println(Table.cell(box, "address") + " is kept. Test it: followthrough mailbox test "
                        + Table.cell(box, "address"))));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("address", address);
        put(body, "displayName", name);
        put(body, "preset", preset);
        put(body, "smtp", server(smtp));
        put(body, "imap", server(imap));
        put(body, "username", user);
        put(body, "passwordFrom", passwordFrom);
        put(body, "password", password());
        put(body, "perDay", perDay);
        put(body, "perMinute", perMinute);
        return body;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) body.put(field, value);
    }

    private @Nullable String password() {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException e) {
                throw new Refused(passwordFile + " cannot be read.");
            }
        }
        if (!ask) return null;
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) throw new Refused("There is no terminal to type a password; give --password-file.");
        return new String(typed);
    }

    private static @Nullable Map<String, Object> server(@Nullable String written) {
        if (written == null) return null;
        String[] parts = written.split(":", -1);
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("host", parts[0]);
        try {
            if (parts.length > 1) server.put("port", Integer.valueOf(parts[1]));
        } catch (NumberFormatException e) {
            throw new Refused(
                    "'" + written + "' names no port; write host:port:security, such as smtp.example.com:587:starttls");
        }
        if (parts.length > 2) server.put("security", parts[2]);
        return server;
    }
}
