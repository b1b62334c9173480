package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.review.ReviewReason;
import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `followthrough draft check FILE…`: may this be said? Needs no server, fit for any CI.
@Command(
        name = "check",
        description = "Check drafts in files: what must not be said, and what the owner must read first.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every draft may leave (some may need a review)",
            "1:a draft must not leave, or a file cannot be understood",
            "2:usage, such as a file that is not there"
        })
@SuppressWarnings("NullAway.Init")
final class DraftCheckCommand implements Callable<Integer> {
    @Mixin
    private LocalFiles files;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "a review policy of your own; else the one that ships")
    private String policy = "";

    @Option(names = "--kinds", paramLabel = "FILE", description = "message kinds of your own, beside those that ship")
    private String kinds = "";

    @Override
    public Integer call() {
        var check = check();
        return files.each(file -> {
            DraftRequest request = DraftFile.read(file);
            CheckReport report = check.check(request);
            return new LocalFiles.Answer(report.ok(), json(report), words(report));
        });
    }

    private DraftCheck check() {
        try {
            return new DraftCheck(ReviewRules.named(policy), MessageKinds.house(kinds));
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode json(CheckReport report) {
        ObjectNode json = LocalFiles.JSON.createObjectNode().put("ok", report.ok());
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : report.findings())
            findings.addObject()
                    .put("rule", finding.rule())
                    .put("severity", severity(finding))
                    .put("quote", finding.quote())
                    .put("why", finding.why());
        ArrayNode review = json.putArray("review");
        for (ReviewReason reason : report.review())
            review.addObject()
                    .put("reason", reason.reason().code())
                    .put("quote", reason.quote())
                    .put("why", reason.why());
        return json.putNull("error");
    }

    private static List<String> words(CheckReport report) {
        List<String> words = new ArrayList<>();
        for (Finding finding : report.findings())
            words.add(severity(finding) + ": " + finding.rule() + quoted(finding.quote()) + ": " + finding.why());
        for (ReviewReason reason : report.review())
            words.add("review: " + reason.reason().code() + quoted(reason.quote()) + ": " + reason.why());
        words.add(report.ok() ? report.review().isEmpty() ? "ok" : "ok, once its owner has read it" : "must not leave");
        return words;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String quote) {
        return quote.isEmpty() ? "" : " '" + quote.replace('\n', ' ') + "'";
    }
}
