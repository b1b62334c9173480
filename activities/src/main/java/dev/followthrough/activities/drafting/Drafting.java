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
import java.time.LocalDate;
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
    private final ModelBudget budget;
    private final Prices prices;
    private final ModelHealth health;

    private Drafting(
            DraftCheck check,
            @Nullable ModelWriter model,
            Patience patience,
            ModelBudget budget,
            Prices prices,
            ModelHealth health) {
        this.check = check;
        this.health = health;
        this.model = model;
        this.patience = patience;
        this.budget = budget;
        this.prices = prices;
    }

    public static Drafting with(DraftingSettings settings) {
        return with(
                new DraftCheck(ReviewRules.shipped()), settings, ModelBudget.UNLIMITED, Prices.NONE, ModelHealth.now());
    }

    /// @param health that of the house's model, whoever asks it
    static Drafting with(
            DraftCheck check, DraftingSettings settings, ModelBudget budget, Prices prices, ModelHealth health) {
        return new Drafting(check, Models.writer(settings), new Patience(settings.timeout()), budget, prices, health);
    }

    /// What is to be written, and what it is judged by.
    ///
    /// @param all       every fact of the deal, to look for what must not be said; the brief holds what may
    /// @param writtenOn today, where the reader is; null: not known
    public record Task(
            TouchBrief brief,
            FactLedger all,
            DealContext deal,
            @Nullable LocalDate writtenOn) {
        private CheckReport judge(DraftCheck check, DraftText text) {
            return check.check(DraftRequest.of(brief, text, all, writtenOn), deal);
        }
    }

    public DraftOutcome draft(TouchBrief brief, FactLedger all, DealContext deal) {
        return draft(new Task(brief, all, deal, null));
    }

    public DraftOutcome draft(Task task) {
        List<String> tried = Collections.synchronizedList(new ArrayList<>());
        var meter = new Meter(model == null ? "" : model.name(), budget);
        return byModel(task, tried, meter).orElseGet(() -> builtIn(task, List.copyOf(tried), meter));
    }

    private DraftOutcome builtIn(Task task, List<String> tried, Meter meter) {
        DraftText text = BuiltInWriter.write(task.brief(), check.kinds());
        CheckReport report = task.judge(check, text);
        List<Finding> notes = BuiltInWriter.notes(task.brief());
        String why =
                Stream.concat(tried.stream(), notes.stream().map(Finding::why)).collect(Collectors.joining("; "));
        return new DraftOutcome(text, report.with(notes), "built-in", why, meter.use(prices));
    }

    private Optional<DraftOutcome> byModel(Task task, List<String> tried, Meter meter) {
        if (model == null) {
            tried.add("no model is set");
            return Optional.empty();
        }
        if (health.rests()) {
            tried.add("the model failed three times running and is left alone for a minute");
            return Optional.empty();
        }
        try {
            return patience.during(() -> mended(model, task, tried, meter));
        } catch (TimeoutException e) {
            health.failed();
            tried.add("the model was too slow");
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            tried.add("the model's draft could not be judged (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private Optional<DraftOutcome> mended(ModelWriter writer, Task task, List<String> tried, Meter meter) {
        Again again = Again.FIRST;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<String> exhausted = budget.exhausted();
            if (exhausted.isPresent()) {
                tried.add(exhausted.get());
                return Optional.empty();
            }
            try {
                ModelDraft draft = writer.write(task.brief(), again, meter);
                DraftText text = draft.text();
                health.answered();
                CheckReport report = task.judge(check, text).alsoReview(draft.reasons());
                List<Finding> wrong = Stream.concat(
                                wrong(report), WholeMail.findings(task.brief(), text, check.kinds()).stream())
                        .toList();
                if (wrong.isEmpty()) {
                    String why = attempt == 1 ? "the model's first draft passed" : "the model mended its draft";
                    return Optional.of(new DraftOutcome(
                            text, report, writer.name(), why + ", prompt " + Prompt.VERSION, meter.use(prices)));
                }
                tried.add("try " + attempt + " refused by " + rules(wrong));
                again = Again.mending(text, wrong);
            } catch (NoDraft e) {
                if (Thread.currentThread().isInterrupted()) return Optional.empty();
                tried.add("try " + attempt + ": " + e.why());
                if (!e.isWorthAnotherTry()) {
                    health.failed();
                    return Optional.empty();
                }
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
