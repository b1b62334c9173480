package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Key points, decisions, objections and personal details. Key points are what the customer said of their situation.
final class Remarks {
    private static final int MOST_POINTS = 8;
    private static final int MOST_LETTERS = 200;

    private final Cast cast;
    private final Lexicon remarks;
    private final Deed deed;
    private final Quotes quotes;

    /// @param section the heading above it in notes; empty: none
    record Said(Sentence sentence, String section) {}

    private record Ranked(Said said, int rank) {}

    Remarks(Cast cast, Tongue tongue, Deadlines deadlines, Quotes quotes) {
        this.cast = cast;
        this.remarks = tongue.remarks();
        this.deed = new Deed(tongue, deadlines);
        this.quotes = quotes;
    }

    List<Noted> keyPoints(List<Said> all) {
        List<Ranked> ranked = new ArrayList<>();
        for (Said said : all) {
            boolean noted = said.section().equals("points");
            boolean counts = noted || !said.sentence().isQuestion() && isTheirs(said.sentence());
            int rank = counts ? remarks.count("keypoint", said.sentence().plain()) : 0;
            if (rank > 0 || noted) ranked.add(new Ranked(said, rank));
        }
        List<Said> best = ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank).reversed())
                .limit(MOST_POINTS)
                .map(Ranked::said)
                .toList();
        return all.stream().filter(best::contains).map(this::noted).toList();
    }

    List<Noted> decisions(List<Said> all) {
        return labelled(all, "decision", "decisions", false);
    }

    List<Noted> objections(List<Said> all) {
        return labelled(all, "objection", "objections", true);
    }

    List<Noted> personal(List<Said> all) {
        return labelled(all, "personal", "personal", false);
    }

    private List<Noted> labelled(List<Said> all, String label, String section, boolean theirsOnly) {
        return all.stream()
                .filter(said -> said.section().equals(section)
                        || isFree(said)
                                && !said.sentence().isQuestion()
                                && remarks.has(label, said.sentence().plain())
                                && (!theirsOnly || isTheirs(said.sentence())))
                .map(this::noted)
                .toList();
    }

    private static boolean isFree(Said said) {
        return !List.of("actions", "questions", "done").contains(said.section());
    }

    private boolean isTheirs(Sentence sentence) {
        return sentence.speaker() == null || cast.side(sentence.speaker()) != Side.OURS;
    }

    private Noted noted(Said said) {
        String text = withoutLeadIn(deed.plainly(said.sentence().plain()));
        String whole = text.length() <= MOST_LETTERS
                ? text
                : text.substring(0, MOST_LETTERS).strip() + "…";
        return new Noted(whole, who(said.sentence()), quotes.verbatim(said.sentence()));
    }

    /// `Let's agree on this:` says nothing by itself.
    private String withoutLeadIn(String text) {
        return remarks.patterns("lead-in").stream()
                .map(pattern -> pattern.matcher(text))
                .filter(match -> match.lookingAt() && match.end() < text.length())
                .map(match -> text.substring(match.end()).strip())
                .findFirst()
                .orElse(text);
    }

    private @Nullable String who(Sentence sentence) {
        if (sentence.speaker() != null) return sentence.speaker();
        return cast.people().stream()
                .filter(person -> sentence.plain().contains(person.name().split(" ")[0]))
                .map(person -> person.name())
                .findFirst()
                .orElse(null);
    }
}
