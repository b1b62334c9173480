package dev.followthrough.api.delivery;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.TrialStep;
import dev.followthrough.store.delivery.MailboxTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a trial of a mailbox stands.
///
/// @param state `waiting` for a worker, `running`, `passed`, `failed`, or `given-up`: no worker took it up in
/// time, or it was lost with the one that did
/// @param steps in their order; those that are still to come have the state `waiting`, the one that is tried
/// `running`
public record MailboxTrialView(String id, String mailbox, Instant askedAt, String state, List<TrialLine> steps) {
    static final String WAITING = "waiting";
    static final String RUNNING = "running";
    private static final String DOMAIN = "The world can tell that this domain's mail is its own (SPF, DKIM, DMARC)";

    /// @param state `ok`, `warning`, `failed`, `skipped`, `running` or `waiting`
    public record TrialLine(
            String step,
            String title,
            String state,
            @Nullable String finding,
            @Nullable String cure) {}

    public boolean runs() {
        return state.equals(WAITING) || state.equals(RUNNING);
    }

    static MailboxTrialView of(MailboxTests.Test test) {
        List<TrialLine> lines = new ArrayList<>();
        TrialStep[] all = TrialStep.values();
        for (int i = 0; i < all.length; i++) lines.add(line(all[i], i, test));
        Finding domain = test.domain();
        lines.add(
                domain == null
                        ? new TrialLine("domain", DOMAIN, test.runs() ? RUNNING : "skipped", null, null)
                        : line("domain", DOMAIN, domain));
        return new MailboxTrialView(test.id(), test.mailboxId(), test.askedAt(), state(test), lines);
    }

    private static TrialLine line(TrialStep step, int n, MailboxTests.Test test) {
        if (n < test.steps().size())
            return line(step.word(), step.title(), test.steps().get(n).finding());
        boolean now = n == test.steps().size() && test.worker() != null;
        String state = !test.runs() ? "skipped" : now ? RUNNING : WAITING;
        return new TrialLine(step.word(), step.title(), state, null, null);
    }

    private static TrialLine line(String step, String title, Finding finding) {
        return new TrialLine(
                step, title, finding.state().name().toLowerCase(Locale.ROOT), finding.finding(), finding.cure());
    }

    private static String state(MailboxTests.Test test) {
        if (test.givenUp()) return "given-up";
        if (test.endedAt() != null) return test.passed() ? "passed" : "failed";
        return test.worker() == null ? WAITING : RUNNING;
    }
}
