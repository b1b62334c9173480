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
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has a touch written. A model writes first, if there is one, and may mend its draft twice; then, and whenever it
/// is slow, down, refuses or answers rubbish, the built-in writer does it. Nothing here ever throws for a model's
/// sake.
public final class Drafting {
    private static final int TRIES = 3;

    private final DraftCheck check;
    private final @Nullable ModelWriter model;
    private final Duration patience;

    Drafting(DraftCheck check, @Nullable ModelWriter model, Duration patience) {
        this.check = check;
        this.model = model;
        this.patience = patience;
    }

    /// @param all every fact of the deal, to look for what must not be said; the brief holds what may
    public DraftOutcome draft(TouchBrief brief, FactLedger all, DealContext deal) {
        List<String> tried = new ArrayList<>();
        if (model != null) {
            Optional<DraftOutcome> drafted = byModel(model, brief, all, deal, tried);
            if (drafted.isPresent()) return drafted.get();
        } else {
            tried.add("no model is set");
        }
        DraftText text = BuiltInWriter.write(brief);
        CheckReport report = check.check(DraftRequest.of(brief, text, all), deal);
        return new DraftOutcome(text, report, "built-in", String.join("; ", tried));
    }

    private Optional<DraftOutcome> byModel(
            ModelWriter writer, TouchBrief brief, FactLedger all, DealContext deal, List<String> tried) {
        long end = System.nanoTime() + patience.toNanos();
        DraftText previous = null;
        List<Finding> found = List.of();
        for (int attempt = 1; attempt <= TRIES && System.nanoTime() < end; attempt++) {
            try {
                DraftText text = writer.write(brief, previous, found);
                CheckReport report = check.check(DraftRequest.of(brief, text, all), deal);
                if (report.ok()) {
                    String why = attempt == 1 ? "the model's first draft passed" : "the model mended its draft";
                    return Optional.of(
                            new DraftOutcome(text, report, writer.name(), why + ", prompt " + Prompt.VERSION));
                }
                previous = text;
                found = report.findings();
                tried.add("try " + attempt + " refused by " + rules(found));
            } catch (RuntimeException e) {
                tried.add("try " + attempt + ": " + inWords(e));
                if (!(e instanceof ModelWriter.RubbishAnswer)) return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String rules(List<Finding> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .filter(Finding::isReject)
                        .map(Finding::rule)
                        .distinct()
                        .toList());
    }

    /// In our words: a provider's message may hold anything.
    private static String inWords(RuntimeException e) {
        return switch (e) {
            case ModelWriter.RubbishAnswer rubbish -> String.valueOf(rubbish.getMessage());
            case RateLimitException ignored -> "the model's provider limits the rate";
            case TimeoutException ignored -> "the model was too slow";
            case AuthenticationException ignored -> "the model's key was refused";
            default -> "the model could not be asked (" + e.getClass().getSimpleName() + ")";
        };
    }
}
