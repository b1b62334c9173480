package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.simulation.SimulatedWorld;
import dev.followthrough.domain.simulation.SlotRule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the writer, the gate and the mail server answer, as a test's script has it; the same under the
/// workflow and under the simulator. It counts in whole minutes, because the in-memory server's clock runs on
/// while it works.
final class ScriptedAnswers extends SimulatedWorld {
    record Sent(int ordinal, String step, Instant at) {}

    enum MailIs {
        SENT,
        UNKNOWN,
        REFUSED
    }

    final Set<String> sensitive = new HashSet<>();
    final Deque<GateReason> refusals = new ArrayDeque<>();
    final Deque<MailIs> results = new ArrayDeque<>();
    final List<Sent> sent = new ArrayList<>();

    private CadencePlan plan;
    private int drafts;

    ScriptedAnswers(CadencePlan plan) {
        super(SlotRule.firstOfWindow(ZoneOffset.UTC));
        this.plan = plan;
    }

    synchronized void follow(CadencePlan next) {
        plan = next;
    }

    @Override
    public synchronized SequenceEvent prepared(Touch touch, Step step, Instant now) {
        List<String> reasons = sensitive.contains(step.id()) ? List.of("pricing") : List.of();
        return new SequenceEvent.Prepared(minute(now), touch.ordinal(), "draft-" + ++drafts, reasons, "the test");
    }

    @Override
    public synchronized SequenceEvent sent(Touch touch, Instant now) {
        Instant at = minute(now);
        GateReason refusal = refusals.poll();
        if (refusal != null) return new SequenceEvent.GateClosed(at, touch.ordinal(), refusal, null);
        MailIs result = results.isEmpty() ? MailIs.SENT : results.poll();
        if (result == MailIs.REFUSED) return new SequenceEvent.Refused(at, touch.ordinal(), "550");
        sent.add(new Sent(touch.ordinal(), plan.step(touch.step()).id(), at));
        return new SequenceEvent.Left(at, touch.ordinal(), result == MailIs.SENT);
    }

    static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
