package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The internal summary as a page of Markdown, in the order of seeds B. A part about which nothing was said is left
/// out.
public final class SummaryText {
    private SummaryText() {}

    public static String of(InternalSummary summary) {
        var page = new StringBuilder("# Internal summary\n\n");
        page.append(summary.date() == null ? "Date not known" : summary.date())
                .append(" · ")
                .append(words(summary.type()));
        if (summary.minutes() != null)
            page.append(" · ").append(summary.minutes()).append(summary.minutes() == 1 ? " minute" : " minutes");
        page.append('\n');
        part(page, "Who was there", summary.attendees(), SummaryText::person);
        part(page, "Key takeaways", summary.takeaways(), text -> text);
        part(page, "Pain points", summary.learned().painPoints(), SummaryText::said);
        part(page, "Timeline", summary.learned().timeline(), SummaryText::said);
        part(page, "Budget", summary.learned().budget(), SummaryText::said);
        part(page, "Decision process", summary.learned().decisionProcess(), SummaryText::said);
        part(
                page,
                "Objections",
                summary.objections(),
                objection -> said(new Noted(objection.text(), objection.who(), objection.quote()))
                        + (objection.answer() == null
                                ? " - not answered yet"
                                : " - our answer: \"" + objection.answer() + "\""));
        part(page, "Competitors", summary.competitors(), SummaryText::said);
        page.append("\n## Stage\n\n")
                .append(words(summary.stage().move()))
                .append(": ")
                .append(summary.stage().why())
                .append('\n');
        part(page, "Risks", summary.risks(), risk -> risk.code() + ": " + risk.why());
        part(page, "Next steps", summary.nextSteps(), SummaryText::step);
        return page.toString();
    }

    private static <T> void part(StringBuilder page, String title, List<T> items, Function<T, String> words) {
        if (items.isEmpty()) return;
        page.append("\n## ").append(title).append("\n\n");
        page.append(items.stream().map(item -> "* " + words.apply(item) + "\n").collect(Collectors.joining()));
    }

    private static String person(Participant person) {
        String role = person.role() == null ? "" : ", " + person.role();
        return person.name() + role + (person.side() == Side.OURS ? " (ours)" : " (theirs)");
    }

    private static String said(Noted noted) {
        return (noted.who() == null ? "" : noted.who() + ": ") + noted.text();
    }

    private static String step(InternalSummary.NextStep step) {
        return (step.owner() == null ? "" : step.owner() + ": ")
                + step.what()
                + (step.due() == null ? "" : ", by " + step.due());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
