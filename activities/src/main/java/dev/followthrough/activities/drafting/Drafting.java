package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.writer.BuiltInWriter;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Has a touch written. A model writes first, if there is one, and may mend its draft twice; then, and whenever it
/// is slow, down, refuses or answers rubbish, the built-in writer does it. Nothing here ever throws for a model's
/// sake, and all that a model does ends within one time limit.
public final class Drafting {
    private static final int TRIES = 3;

    private final DraftCheck check;
    private final @Nullable ModelWriter model;
    private final Patience patience;

    private Drafting(DraftCheck check, @Nullable ModelWriter model, Patience patience) {
        this.check = check;
        this.model = model;
        this.patience = patience;
    }

    public static Drafting with(DraftingSettings settings) {
        return new Drafting(
                new DraftCheck(ReviewRules.shipped()), Models.writer(settings), new Patience(settings.timeout()));
    }

    /// @param all every fact of the deal, to look for what must not be said; the brief holds what may
    public DraftOutcome draft(TouchBrief brief, FactLedger all, DealContext deal) {
        List<String> tried = Collections.synchronizedList(new ArrayList<>());
        return byModel(brief, all, deal, tried).orElseGet(() -> builtIn(brief, all, deal, List.copyOf(tried)));
    }

    private DraftOutcome builtIn(TouchBrief brief, FactLedger all, DealContext deal, List<String> tried) {
        DraftText text = BuiltInWriter.write(brief);
        CheckReport report = check.check(DraftRequest.of(brief, text, all), deal);
        List<Finding> notes = BuiltInWriter.notes(brief);
        String why =
                Stream.concat(tried.stream(), notes.stream().map(Finding::why)).collect(Collectors.joining("; "));
        return new DraftOutcome(text, report.with(notes), "built-in", why);
    }

    private Optional<DraftOutcome> byModel(TouchBrief brief, FactLedger all, DealContext deal, List<String> tried) {
        if (model == null) {
            tried.add("no model is set");
            return Optional.empty();
        }
        try {
            return patience.during(() -> mended(model, brief, all, deal, tried));
        } catch (TimeoutException e) {
            tried.add("the model was too slow");
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            tried.add("the model's draft could not be judged (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private Optional<DraftOutcome> mended(
            ModelWriter writer, TouchBrief brief, FactLedger all, DealContext deal, List<String> tried) {
        Again again = Again.FIRST;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                DraftText text = writer.write(brief, again);
                CheckReport report = check.check(DraftRequest.of(brief, text, all), deal);
                List<Finding> wrong = Stream.concat(wrong(report), WholeMail.findings(brief, text).stream())
                        .toList();
                if (wrong.isEmpty()) {
                    String why = attempt == 1 ? "the model's first draft passed" : "the model mended its draft";
                    return Optional.of(
                            new DraftOutcome(text, report, writer.name(), why + ", prompt " + Prompt.VERSION));
                }
                tried.add("try " + attempt + " refused by " + rules(wrong));
                again = Again.mending(text, wrong);
            } catch (NoDraft e) {
                if (Thread.currentThread().isInterrupted()) return Optional.empty();
                tried.add("try " + attempt + ": " + e.why());
                if (!e.isWorthAnotherTry()) return Optional.empty();
                again = Again.after(e);
            }
        }
        return Optional.empty();
    }

    /// A person may write to a contact in another language than usual; a model that does so has misread its brief.
    private static Stream<Finding> wrong(CheckReport report) {
        return report.findings().stream()
                .filter(finding -> finding.isReject() || finding.rule().equals("language"));
    }

    private static String rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
    }
}
