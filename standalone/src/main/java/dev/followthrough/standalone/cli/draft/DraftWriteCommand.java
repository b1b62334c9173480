package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.draft.DealFile.Contact;
import dev.followthrough.standalone.cli.draft.DealFile.Touch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough draft write DEAL…`: every letter that a deal would get, to read aloud. Needs no server.
@Command(
        name = "write",
        description = "Write all drafts of deals described in files, for a person to read; nothing is sent.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every draft may leave (some may need a review)",
            "1:a draft must not leave, or a file cannot be understood",
            "2:usage, such as a file that is not there"
        })
@SuppressWarnings("NullAway.Init")
final class DraftWriteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DEAL", arity = "1..*", description = "deals as YAML; docs/examples has two")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--cadence", paramLabel = "FILE", description = "write this cadence's steps instead of the deal's")
    private @Nullable Path cadence;

    @Option(names = "--json", description = "one JSON document a draft")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean ok = true;
        for (Path file : files) {
            byte[] bytes = bytes(file);
            try {
                DealFile deal = DealFile.read(bytes);
                List<Touch> touches = touches(deal);
                if (!json) title(out, deal, file);
                for (Contact contact : DealFile.all(deal.contacts())) ok &= print(out, deal, touches, contact);
            } catch (Refused refused) {
                ok = false;
                spec.commandLine().getErr().println(file + ": " + refused.getMessage());
            }
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return ok ? 0 : 1;
    }

    private static void title(PrintWriter out, DealFile deal, Path file) {
        out.println("# " + (deal.title() == null ? file.getFileName() : deal.title()) + "\n");
        if (deal.about() != null) out.println(deal.about().strip() + "\n");
    }

    private boolean print(PrintWriter out, DealFile deal, List<Touch> touches, Contact contact) {
        boolean ok = true;
        List<DealLetters.Written> letters = new DealLetters(deal, touches).to(contact);
        if (!json) out.println("## " + contact.name() + (contact.role() == null ? "" : ", " + contact.role()) + "\n");
        for (int i = 0; i < letters.size(); i++) {
            DealLetters.Written letter = letters.get(i);
            ok &= letter.report().ok();
            if (json) out.println(document(contact, i + 1, letter));
            else markdown(out, i + 1, letter);
        }
        return ok;
    }

    private static void markdown(PrintWriter out, int number, DealLetters.Written letter) {
        out.println("### " + number + ". " + letter.touch().kind() + "\n");
        if (!letter.text().subject().isEmpty()) out.println("**" + letter.text().subject() + "**\n");
        out.println("```text\n" + letter.text().body() + "\n```\n");
        letter.report().findings().stream()
                .filter(Finding::isReject)
                .forEach(found -> out.println("*Must not leave: " + found.rule() + ". " + found.why() + "*\n"));
        if (!letter.report().review().isEmpty()) out.println("*Its owner reads it first: " + reasons(letter) + ".*\n");
    }

    private static String reasons(DealLetters.Written letter) {
        return letter.report().review().stream()
                .map(reason -> reason.reason().code())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode document(Contact contact, int number, DealLetters.Written letter) {
        return LocalFiles.JSON
                .createObjectNode()
                .put("to", contact.name())
                .put("touch", number)
                .put("kind", letter.touch().kind())
                .put("subject", letter.text().subject())
                .put("body", letter.text().body())
                .put("ok", letter.report().ok())
                .put("review", reasons(letter));
    }

    private List<Touch> touches(DealFile deal) {
        List<Touch> touches = cadence == null ? DealFile.all(deal.touches()) : steps(cadence);
        if (touches.isEmpty()) throw new Refused("touches: name what to write, or give --cadence");
        for (Touch touch : touches)
            if (MessageKinds.shipped().find(String.valueOf(touch.kind())).isEmpty())
                throw new Refused("touches.kind: there is no kind of message \"" + touch.kind() + "\"");
        return touches;
    }

    private List<Touch> steps(Path file) {
        CadenceFile.Result read =
                CadenceFile.read(new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8), file.toString());
        if (!(read instanceof CadenceFile.Compiled compiled))
            throw new Refused(file + ": this cadence does not compile; `cadence check` says why");
        CadencePlan plan = compiled.plan();
        return plan.steps().stream()
                .map(step -> new Touch(
                        step.kind(), step.angle(), step.value().name().toLowerCase(Locale.ROOT), step.maxWords()))
                .toList();
    }

    private byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) throw usage("There is no file " + file + "; name one that is there.");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw usage(file + " cannot be read; look at its permissions.");
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
