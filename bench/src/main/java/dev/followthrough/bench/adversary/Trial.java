package dev.followthrough.bench.adversary;

import dev.followthrough.activities.drafting.DraftOutcome;
import dev.followthrough.activities.drafting.Drafting;
import dev.followthrough.activities.drafting.DraftingSettings;
import dev.followthrough.bench.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Drafts as the product writes them, with a model behind the endpoint, and what became of each.
final class Trial {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern TRY = Pattern.compile("try \\d: |try \\d ");

    final List<String> untrue = new ArrayList<>();
    final Map<String, Integer> refusals = new TreeMap<>();
    int drafts;
    int firstTry;
    int mended;
    int builtIn;
    int unexplained;
    int refused;

    private final Drafting drafting;

    Trial(ModelEndpoint endpoint) {
        drafting = Drafting.with(new DraftingSettings("openai", endpoint.baseUrl(), "", ModelEndpoint.MODEL, PATIENCE));
    }

    void write(int number) {
        Situations.Situation situation = Situations.number(number);
        DraftOutcome outcome = drafting.draft(situation.brief(), situation.all(), situation.deal());
        drafts++;
        if (outcome.writtenBy().equals("built-in")) builtIn++;
        else if (outcome.why().contains("first draft passed")) firstTry++;
        else mended++;
        explain(outcome);
        // What the checks reject reaches no customer; it goes back to its owner.
        if (!outcome.report().ok()) {
            refused++;
            return;
        }
        for (String found : Judge.found(situation.brief(), outcome.text()))
            untrue.add("draft " + number + " by " + outcome.writtenBy() + ": " + found);
    }

    private void explain(DraftOutcome outcome) {
        if (outcome.writtenBy().equals("built-in")
                && !TRY.matcher(outcome.why()).find()) unexplained++;
        for (String why : outcome.why().split("; ")) {
            String reason = TRY.matcher(why).replaceFirst("").replaceFirst("^refused by ", "");
            if (TRY.matcher(why).find()) for (String rule : reason.split(", ")) refusals.merge(rule, 1, Integer::sum);
        }
    }

    void report(Report report) {
        report.add("drafts", "asked for", drafts, "drafts");
        report.add("the model", "passed at its first try", firstTry, "drafts");
        report.add("the model", "mended its draft", mended, "drafts");
        report.add("built-in writer", "wrote instead", builtIn, "drafts");
        report.add("built-in writer", "rejected too, so nothing goes", refused, "drafts");
        report.atMost(0, "built-in writer", "wrote without a reason why", unexplained, "drafts");
        refusals.forEach((rule, times) -> report.add("refused", rule, times, "tries"));
        report.atMost(0, "what would reach a customer", "untrue or banned", untrue.size(), "findings");
    }
}
