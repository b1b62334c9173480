package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.Openings;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.sequence.Happened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a touch from its brief, without a model and without a network: the same brief gives the same text.
///
/// A draft is an opening that names something, one thing of value, one question, a sign-off. What is not known is
/// not spoken of; what does not fit the length goes, the least important first. Later touches are shorter (M15).
public final class BuiltInWriter {
    private static final List<Phrasebook> PHRASEBOOKS = List.of(new EnglishPhrasebook());

    private static final int SHORT = 55;

    private BuiltInWriter() {}

    public static DraftText write(TouchBrief brief) {
        Phrasebook phrasebook = phrasebook(brief.language());
        Wishes wishes = Wishes.of(brief);
        Notes notes = new Notes(wishes.has(Wish.NO_LINK) ? brief.withoutAsset() : brief, wishes, EnglishGrammar::read);
        var asked = brief.askedAgain();
        var variation = new Variation(
                brief.seed() + (asked == null ? 0 : asked.instruction().hashCode()));
        String subject = subject(phrasebook, notes, variation);
        return new DraftText(subject, new Body(phrasebook, notes, variation).fitting(mostWords(brief)));
    }

    /// The language in which [#write] writes for a reader of `language`.
    public static String languageFor(String language) {
        return phrasebook(language).language();
    }

    /// What the owner should know about a draft of this writer.
    public static List<Finding> notes(TouchBrief brief) {
        List<Finding> notes = new ArrayList<>();
        String written = languageFor(brief.language());
        if (!brief.language().startsWith(written))
            notes.add(Finding.warn(
                    "language",
                    "",
                    "The contact reads " + brief.language() + "; the built-in writer wrote in " + written + "."));
        var asked = brief.askedAgain();
        for (String words : Wishes.of(brief).inWords())
            notes.add(Finding.warn("instruction", asked == null ? "" : asked.instruction(), words));
        return List.copyOf(notes);
    }

    private static Phrasebook phrasebook(String language) {
        return PHRASEBOOKS.stream()
                .filter(book -> language.startsWith(book.language()))
                .findFirst()
                .orElse(PHRASEBOOKS.getFirst());
    }

    private static String subject(Phrasebook phrasebook, Notes notes, Variation variation) {
        Set<String> used = notes.brief().written().stream()
                .map(DraftText::subject)
                .map(Openings::comparable)
                .collect(Collectors.toSet());
        List<String> subjects = variation.turned(phrasebook.subjects(notes), "subject");
        return subjects.stream()
                .filter(subject -> !used.contains(Openings.comparable(subject)))
                .findFirst()
                .orElse(subjects.getFirst());
    }

    /// The step's own limit, less for each touch that came before, and for a reader who looked and did not answer
    /// (M21).
    static int mostWords(TouchBrief brief) {
        int most = brief.maxWords() > 0 ? brief.maxWords() : 200;
        if (brief.ordinal() > 1 && !brief.kind().equals("recap"))
            most = Math.min(most, Math.max(60, 125 - 14 * brief.ordinal()));
        if (brief.happened().contains(Happened.OPENED)) most = Math.min(most, 80);
        if (Wishes.of(brief).has(Wish.SHORTER)) most = Math.min(most, SHORT);
        return most;
    }
}
