package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.Heard.About;
import dev.followthrough.domain.meeting.summary.InternalSummary.Learned;
import dev.followthrough.domain.meeting.summary.InternalSummary.NextStep;
import dev.followthrough.domain.meeting.summary.InternalSummary.Objection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the internal summary of a meeting: only what was said, and what follows from it by rules that can be read.
public final class Summaries {
    private static final int MOST_TAKEAWAYS = 5;
    private static final int MOST_LEARNED = 4;
    private static final int ANSWERED_WITHIN = 3;

    private Summaries() {}

    /// @param said    every turn of the meeting, in order
    /// @param minutes null: not known
    public static InternalSummary of(MeetingReading reading, List<Spoken> said, @Nullable Integer minutes) {
        List<Objection> objections = reading.objections().stream()
                .map(noted -> objection(noted, said))
                .toList();
        List<Noted> competitors = Heard.of(said.stream(), About.COMPETITOR, MOST_LEARNED);
        Learned learned = learned(said);
        List<RiskFlag> risks = Risks.of(reading, said, objections, learned);
        return new InternalSummary(
                reading.date(),
                reading.participants(),
                minutes,
                reading.type(),
                takeaways(reading),
                learned,
                objections,
                competitors,
                Stages.advice(reading, said, objections, risks),
                risks,
                nextSteps(reading));
    }

    private static List<String> takeaways(MeetingReading reading) {
        Set<String> takeaways = new LinkedHashSet<>();
        reading.decisions().forEach(decision -> takeaways.add("Decided: " + decision.text()));
        reading.keyPoints().forEach(point -> takeaways.add(point.text()));
        reading.objections().forEach(objection -> takeaways.add("Objection: " + objection.text()));
        return takeaways.stream().limit(MOST_TAKEAWAYS).toList();
    }

    private static Learned learned(List<Spoken> said) {
        return new Learned(
                theirs(said, About.PAIN),
                theirs(said, About.TIMELINE),
                theirs(said, About.BUDGET),
                theirs(said, About.DECISION));
    }

    /// What we said ourselves is no news to us.
    private static List<Noted> theirs(List<Spoken> said, About about) {
        return Heard.of(said.stream().filter(line -> !line.isOurs()), about, MOST_LEARNED);
    }

    /// Our next words within a few turns are how it was handled.
    private static Objection objection(Noted noted, List<Spoken> said) {
        int at = indexOf(noted.quote(), said);
        String answer = at < 0
                ? null
                : said.subList(at + 1, Math.min(said.size(), at + 1 + ANSWERED_WITHIN)).stream()
                        .filter(Spoken::isOurs)
                        .map(Spoken::text)
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .filter(text -> text.length() > 20 || text.codePoints().anyMatch(Character::isIdeographic))
                        .findFirst()
                        .orElse(null);
        return new Objection(noted.text(), noted.who(), noted.quote(), answer);
    }

    private static int indexOf(String quote, List<Spoken> said) {
        String wanted = plain(quote);
        for (int i = 0; i < said.size(); i++) {
            if (plain(said.get(i).text()).contains(wanted)) return i;
        }
        return -1;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<NextStep> nextSteps(MeetingReading reading) {
        Stream<NextStep> agreed = Stream.ofNullable(reading.nextStep()).map(step -> new NextStep(step, null, null));
        Stream<NextStep> promised = reading.actionItems().stream()
                .sorted(Comparator.comparing(ActionItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(item -> new NextStep(item.what(), owner(item), item.due()));
        return Stream.concat(agreed, promised).toList();
    }

    private static @Nullable String owner(ActionItem item) {
        if (item.owner() != null) return item.owner();
        return item.side() == Side.OURS ? "us" : item.side() == Side.THEIRS ? "them" : "both";
    }
}
