package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.cadence.diff.VersionDiff;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence diff A B`: what is different, in sentences. Two files need no server.
@Command(
        name = "diff",
        description = "What is different from one version to another, in sentences; two files need no server.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CadenceDiff implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connection connection;

    @Parameters(index = "0", paramLabel = "A", description = "a file, or NAME[@VERSION] of a published one")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "the same")
    private String after;

    @Override
    public Integer call() {
        if (!isFile(before) || !isFile(after)) {
            return connection.run(server -> tell(published(server, before), published(server, after)));
        }
        try {
            tell(compiled(before), compiled(after));
            return 0;
        } catch (Refused refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(refused.getMessage());
            err.flush();
            return 1;
        }
    }

    private void tell(CadencePlan was, CadencePlan is) {
        List<String> changes = VersionDiff.between(was, is);
        ObjectNode json = LocalFiles.JSON.createObjectNode().put("from", before).put("to", after);
        changes.forEach(json.putArray("changes")::add);
        connection.print(json, (out, shown) -> {
            if (changes.isEmpty()) out.println("They do the same.");
            changes.forEach(out::println);
        });
    }

    private static boolean isFile(String named) {
        return Files.isRegularFile(Path.of(named));
    }

    private static CadencePlan compiled(String file) {
        return new CadenceFolder(Path.of(file)).plan();
    }

    private static CadencePlan published(Server server, String named) {
        if (isFile(named)) return compiled(named);
        if (named.endsWith(".yaml") || named.endsWith(".yml")) throw new Refused("There is no file " + named);
        try {
            return SequenceJson.MAPPER.treeToValue(
                    server.get("cadences/" + Server.part(named)).path("plan"), CadencePlan.class);
        } catch (JsonProcessingException e) {
            throw new Refused("The server's " + named + " cannot be read; are both of the same release?");
        }
    }
}
