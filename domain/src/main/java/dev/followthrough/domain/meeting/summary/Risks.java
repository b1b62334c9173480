package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.Heard.About;
import dev.followthrough.domain.meeting.summary.InternalSummary.Learned;
import dev.followthrough.domain.meeting.summary.InternalSummary.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a deal may be in danger (seeds B: "single-threaded, vague timeline, budget uncertainty, etc.").
final class Risks {
    private Risks() {}

    static List<RiskFlag> of(MeetingReading reading, List<Spoken> said, List<Objection> objections, Learned learned) {
        if (reading.type() == MeetingType.INTERNAL) return List.of();
        List<RiskFlag> risks = new ArrayList<>();
        List<Participant> theirs = reading.participants().stream()
                .filter(person -> person.side() == Side.THEIRS)
                .toList();
        if (theirs.size() == 1 && learned.decisionProcess().isEmpty())
            risks.add(new RiskFlag(
                    "single-threaded",
                    "only " + theirs.getFirst().name() + " was there, and nobody else was named as deciding"));
        quote(said, About.VAGUE).ifPresent(quote -> risks.add(new RiskFlag("vague-timeline", quote)));
        quote(said, About.BUDGET_DOUBT).ifPresent(quote -> risks.add(new RiskFlag("budget-uncertain", quote)));
        quote(said, About.CONCERN).ifPresent(quote -> risks.add(new RiskFlag("concern", quote)));
        quote(said, About.COMPETITOR).ifPresent(quote -> risks.add(new RiskFlag("competition", quote)));
        objections.stream()
                .filter(objection -> objection.answer() == null)
                .findFirst()
                .ifPresent(objection -> risks.add(new RiskFlag("objection-open", objection.quote())));
        if (reading.nextStep() == null && reading.actionItems().stream().noneMatch(item -> item.side() == Side.SHARED))
            risks.add(new RiskFlag("no-next-step", "nothing was agreed that brings both sides together again"));
        if (reading.actionItems().stream().noneMatch(item -> item.side() == Side.THEIRS))
            risks.add(new RiskFlag("one-sided", "they took on nothing"));
        return List.copyOf(risks);
    }

    /// What they said; what we said of it is no evidence.
    private static Optional<String> quote(List<Spoken> said, About about) {
        return Heard.of(said.stream().filter(line -> !line.isOurs()), about, 1).stream()
                .findFirst()
                .map(noted -> "\"" + noted.quote() + "\"");
    }
}
