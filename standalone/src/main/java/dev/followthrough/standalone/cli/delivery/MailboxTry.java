package dev.followthrough.standalone.cli.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Send a mail from a mailbox to itself by SMTP, and look for it by IMAP.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class MailboxTry implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 500;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ADDRESS")
    private String address;

    @Override
    public Integer call() {
        boolean[] passed = {false};
        int exit = connection.run(server -> {
            String tests = "mailboxes/" + Server.part(address) + "/tests";
            JsonNode test = server.post(tests, Map.of());
            while (isUnderWay(test)) {
                pause();
                test = server.get(tests + "/" + Table.cell(test, "id"));
            }
            passed[0] = Table.cell(test, "state").equals("passed");
            connection.print(test, MailboxTry::say);
        });
        return exit != 0 || !passed[0] ? 1 : 0;
    }

    /// What the DNS says may come after the mail.
    private static boolean isUnderWay(JsonNode test) {
        String state = Table.cell(test, "state");
        if (state.equals("given-up")) return false;
        if (state.equals("waiting") || state.equals("running")) return true;
        for (JsonNode step : test.path("steps")) if (Table.cell(step, "state").equals("running")) return true;
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }

    private static void say(PrintWriter out, JsonNode test) {
        for (JsonNode step : test.path("steps")) {
            out.println(Table.cell(step, "state").toUpperCase(Locale.ROOT) + "  " + Table.cell(step, "title"));
            if (step.hasNonNull("finding")) out.println("    " + Table.cell(step, "finding"));
            if (step.hasNonNull("cure")) out.println("    → " + Table.cell(step, "cure"));
        }
        out.println(
                switch (Table.cell(test, "state")) {
                    case "passed" -> "It works both ways.";
                    case "given-up" -> "No worker took it up in time: see that one runs.";
                    default -> "It does not work yet.";
                });
    }
}
