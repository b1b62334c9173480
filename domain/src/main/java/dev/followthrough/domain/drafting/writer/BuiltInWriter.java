package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.TouchBrief;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.Happened;
import java.util.ArrayList;
import java.util.List;

/// Writes a touch from its brief, without a model and without a network: the same brief gives the same text.
///
/// A draft is an opening that names something, one thing of value, one question, a sign-off; `kinds.yaml`
/// says what each kind of message has beside, the files of each language what may be said. What is not known
/// is not spoken of; what does not fit the length goes, the least important first. Later touches are shorter
/// (M15).
public final class BuiltInWriter {
    private static final List<Tongue> TONGUES = List.of(new EnglishTongue(), new ChineseTongue());

    private static final int SHORT = 55;
    private static final int LOOKED_AND_LEFT = 80;
    private static final int FIRST = 120;
    private static final int LESS_EACH_TIME = 16;
    private static final int LAST = 52;

    private BuiltInWriter() {}

    public static DraftText write(TouchBrief brief) {
        return write(brief, MessageKinds.shipped());
    }

    /// @param kinds the house's
    public static DraftText write(TouchBrief brief, MessageKinds kinds) {
        Tongue tongue = tongue(brief.language());
        Notes notes = new Notes(brief, Wishes.of(brief), tongue);
        var asked = brief.askedAgain();
        var variation = new Variation(
                brief.seed() + (asked == null ? 0 : asked.instruction().hashCode()));
        MessageKind kind = kinds.named(brief.kind());
        var composition = new Composition(tongue, kind, notes, variation);
        String subject = kind.hasSubject() ? composition.subject() : "";
        return new DraftText(
                subject, composition.fitting(mostWords(brief, kind), kind.most().letters()));
    }

    /// What to say on the telephone before a letter that is four days late or more is sent (M7).
    public static DraftText callScript(TouchBrief brief) {
        return write(brief.as("call-talking-points", 0));
    }

    /// Whether the sender asked for a call or a meeting in it, in words that the writer understands.
    public static boolean isToAskForCall(TouchBrief brief) {
        return Wishes.of(brief).has(Wish.CALL);
    }

    /// The language in which [#write] writes for a reader of `language`.
    public static String languageFor(String language) {
        return tongue(language).language();
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
        if (brief.callsFirst())
            notes.add(Finding.warn(
                    "late",
                    "",
                    "This is " + brief.daysLate() + " days late: call first, then send it as the written record."));
        return List.copyOf(notes);
    }

    private static Tongue tongue(String language) {
        return TONGUES.stream()
                .filter(tongue -> language.startsWith(tongue.language()))
                .findFirst()
                .orElse(TONGUES.getFirst());
    }

    /// The kind's and the step's own limit, less for each touch that came before, for a reader who looked and
    /// did not answer (M21), and for one who writes briefly (M14). Words, in Chinese characters.
    static int mostWords(TouchBrief brief, MessageKind kind) {
        String language = languageFor(brief.language());
        int most = kind.most().in(language);
        if (brief.maxWords() > 0) most = Math.min(most, brief.maxWords());
        if (kind.isScript()) return most;
        if (brief.ordinal() > 1 && !kind.listsAsk())
            most = atMost(most, Math.max(LAST, FIRST - LESS_EACH_TIME * brief.ordinal()), kind, language);
        if (brief.happened().contains(Happened.OPENED)) most = atMost(most, LOOKED_AND_LEFT, kind, language);
        if (!kind.listsAsk() && brief.manner().mostWords().isPresent())
            most = atMost(most, brief.manner().mostWords().get(), kind, language);
        if (Wishes.of(brief).has(Wish.SHORTER)) most = atMost(most, SHORT, kind, language);
        return most;
    }

    private static int atMost(int most, int words, MessageKind kind, String language) {
        return Math.min(most, kind.limit(words, language));
    }
}
