package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Questions that stayed open in a conversation: whoever was asked did not know, or nobody answered before the end, and
/// nothing that was said later answers it.
final class Questions {
    private static final double ANSWERED = 0.6;
    private static final int WORDS = 3;

    private final Talk talk;
    private final Cast cast;
    private final Tongue tongue;
    private final Deadlines deadlines;
    private final Deed deed;
    private final Quotes quotes;
    private final Bonds bonds;
    private final Meant meant;
    private @Nullable List<Statement> told;

    private record Statement(Sentence sentence, Set<String> words) {}

    Questions(Talk talk, Cast cast, Tongue tongue, Deadlines deadlines, Quotes quotes, Bonds bonds) {
        this.talk = talk;
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.deed = new Deed(tongue, deadlines);
        this.quotes = quotes;
        this.bonds = bonds;
        this.meant = new Meant(tongue, talk);
    }

    List<OpenQuestion> open(List<Dated> items) {
        List<OpenQuestion> open = new ArrayList<>();
        for (int turn = 0; turn < talk.size(); turn++) {
            Sentence asked = lastAsked(turn);
            int answer = talk.nextOfOther(turn);
            if (asked == null) continue;
            boolean deferred = answer > 0 && isDeferred(answer);
            boolean unanswered = answer < 0 && cast.side(asked.speaker()) == Side.THEIRS;
            if ((deferred || unanswered) && !isAnsweredLater(asked, answer)) open.add(question(asked, answer, items));
        }
        return open;
    }

    /// The last question of a turn that is no request, no date and no small talk.
    private @Nullable Sentence lastAsked(int turn) {
        List<Sentence> said = talk.of(turn);
        for (int i = said.size() - 1; i >= 0; i--) {
            Sentence sentence = said.get(i);
            if (!sentence.isQuestion() || tongue.remarks().has("small-question", sentence.plain())) continue;
            boolean asks = bonds.in(sentence).stream().noneMatch(bond -> isForSomething(sentence, bond));
            if (asks) return sentence;
        }
        return null;
    }

    /// It asks for a deed, or for a day, and no answer.
    private boolean isForSomething(Sentence sentence, Bond bond) {
        return switch (bond.kind()) {
            case REQUEST, OFFER -> meant.isMeant(sentence, bond);
            case MEET -> deadlines.of(sentence.plain()).isPresent();
            default -> false;
        };
    }

    private boolean isDeferred(int answer) {
        return talk.of(answer).stream()
                .limit(4)
                .anyMatch(sentence -> tongue.remarks().has("defer", sentence.plain()));
    }

    private boolean isAnsweredLater(Sentence asked, int answer) {
        Set<String> words = Likeness.words(asked.plain());
        if (answer < 0 || words.size() < WORDS) return false;
        return told().stream()
                .anyMatch(told -> told.sentence().turn() > answer
                        && !Objects.equals(told.sentence().speaker(), asked.speaker())
                        && Likeness.share(words, told.words()) >= ANSWERED);
    }

    /// All that may answer something: no question, no commitment, no "I'd have to check".
    private List<Statement> told() {
        if (told == null)
            told = talk.all().stream()
                    .filter(sentence -> !sentence.isQuestion()
                            && bonds.in(sentence).isEmpty()
                            && !tongue.remarks().has("defer", sentence.plain()))
                    .map(sentence -> new Statement(sentence, Likeness.words(sentence.plain())))
                    .filter(statement -> statement.words().size() >= WORDS)
                    .toList();
        return told;
    }

    private OpenQuestion question(Sentence asked, int answer, List<Dated> items) {
        Optional<Dated> item = items.stream()
                .filter(dated ->
                        answer > 0 && dated.draft().quote.turn() == answer && dated.draft().kind != Bond.Kind.MEET)
                .findFirst();
        LocalDate by = item.map(Dated::due).map(Deadline::date).orElse(Items.nextMeeting(items));
        String said = answer < 0 ? "" : talk.text(answer);
        return new OpenQuestion(
                deed.plainly(asked.plain()),
                asked.speaker(),
                cast.side(asked.speaker()),
                why(asked, answer),
                answerer(said)
                        .or(() -> Optional.ofNullable(answer < 0 ? null : talk.speaker(answer)))
                        .orElse(null),
                by,
                delivery(said),
                quotes.verbatim(asked));
    }

    private @Nullable String why(Sentence asked, int answer) {
        List<Sentence> around = new ArrayList<>(talk.of(asked.turn()));
        if (answer >= 0) around.addAll(talk.of(answer + 1));
        return around.stream()
                .filter(sentence -> sentence != asked
                        && Objects.equals(sentence.speaker(), asked.speaker())
                        && (tongue.remarks().has("why", sentence.plain())
                                || tongue.remarks().has("blocker", sentence.plain())))
                .map(sentence -> deed.plainly(sentence.plain()))
                .findFirst()
                .orElse(null);
    }

    Optional<String> answerer(String said) {
        return tongue.remarks().first("answerer", said).map(match -> match.group("who"));
    }

    @Nullable
    String delivery(String said) {
        Lexicon remarks = tongue.remarks();
        if (remarks.has("by-call", said)) return "next call";
        if (remarks.has("by-document", said)) return "document";
        return remarks.has("by-email", said) ? "email" : null;
    }

    /// `Sanjay asked whether …`, and the next sentence says that nobody knew.
    List<OpenQuestion> told(List<Dated> items) {
        List<OpenQuestion> open = new ArrayList<>();
        for (Sentence sentence : talk.all()) {
            Matcher match =
                    tongue.remarks().first("told-question", sentence.plain()).orElse(null);
            if (match == null) continue;
            String after = String.join(
                            " ",
                            talk.rest(sentence).stream()
                                    .limit(2)
                                    .map(Sentence::plain)
                                    .toList())
                    + sentence.plain().substring(match.end());
            if (!tongue.remarks().has("defer", after)) continue;
            var person = cast.named(match.group("who"));
            open.add(new OpenQuestion(
                    match.group("what").strip(),
                    person.map(found -> found.name()).orElse(null),
                    person.map(found -> found.side()).orElse(Side.THEIRS),
                    null,
                    answerer(after).orElse(null),
                    Items.nextMeeting(items),
                    delivery(after),
                    quotes.verbatim(sentence)));
        }
        return open;
    }
}
