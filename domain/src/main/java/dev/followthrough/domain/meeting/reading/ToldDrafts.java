package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Commitments in a text that one of us wrote about a meeting: "I" is the writer, "he" whoever was named last.
final class ToldDrafts {
    private final Talk talk;
    private final Cast cast;
    private final Tongue tongue;
    private final Deed deed;
    private final Meant meant;
    private final Bonds bonds;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Participant lastNamed;

    ToldDrafts(Talk talk, Cast cast, Tongue tongue, Deadlines deadlines, Bonds bonds) {
        this.talk = talk;
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.deed = new Deed(tongue, deadlines);
        this.meant = new Meant(tongue, talk);
        this.bonds = bonds;
        this.meetings = new Meetings(talk, new Answers(tongue), deadlines, deed);
    }

    List<Draft> read() {
        talk.all().forEach(this::read);
        return drafts;
    }

    private void read(Sentence sentence) {
        List<Bond> found = bonds.in(sentence).stream()
                .filter(bond -> isTold(bond) && meant.isMeant(sentence, bond))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            Bond bond = found.get(i);
            int to = i + 1 < found.size()
                    ? found.get(i + 1).start()
                    : sentence.plain().length();
            String span = sentence.plain().substring(i == 0 ? 0 : bond.start(), to);
            take(sentence, bond, span, deed.of(sentence.plain().substring(bond.what(), to)));
        }
        if (found.isEmpty()) date(sentence);
        remember(sentence);
    }

    private void take(Sentence sentence, Bond bond, String span, String what) {
        if (bond.kind() == Bond.Kind.MEET) {
            meetings.draft(sentence, what, span).ifPresent(drafts::add);
            return;
        }
        boolean vague = deed.isVague(what);
        Draft before = drafts.isEmpty() ? null : drafts.getLast();
        if ((vague || bond.kind() == Bond.Kind.DELIVERY) && before != null && isNear(before, sentence)) {
            before.goOn(sentence, span, what, vague);
            return;
        }
        Optional<Participant> person = person(sentence, bond);
        boolean self = bond.who().isEmpty() || bond.who().matches("(?i)I|we|我|我们|我方|我们这边|我这边|咱们");
        Side side = person.map(Participant::side).orElse(self ? Side.OURS : Side.THEIRS);
        String owner = person.map(Participant::name).orElse(self ? null : bond.who());
        Draft draft = new Draft(bond.kind(), owner, side, what, sentence, span, Signal.COMMITMENT);
        draft.vague = vague;
        if (vague || tongue.remarks().has("defer", sentence.plain())) draft.about = about(sentence);
        drafts.add(draft);
    }

    private String about(Sentence sentence) {
        List<Sentence> own = talk.of(sentence.turn());
        for (int i = sentence.index() - 1; i >= 0; i--)
            if (!tongue.remarks().has("defer", own.get(i).plain()))
                return deed.plainly(own.get(i).plain());
        return "";
    }

    private static boolean isTold(Bond bond) {
        return bond.kind() != Bond.Kind.REQUEST && bond.kind() != Bond.Kind.OFFER;
    }

    private Optional<Participant> person(Sentence sentence, Bond bond) {
        if (!bond.who().matches("(?i)he|she|他|她")) return cast.named(bond.who());
        return lastIn(sentence.plain().substring(0, bond.start())).or(() -> Optional.ofNullable(lastNamed));
    }

    /// "She wants to do that before the end of the month." dates what was told last.
    private void date(Sentence sentence) {
        if (drafts.isEmpty() || !isNear(drafts.getLast(), sentence)) return;
        boolean goesOn = sentence.plain().matches("(?i)(?:he|she|they|it|that|this|这|他|她).*");
        if (goesOn && deadlines.of(sentence.plain()).isPresent())
            drafts.getLast().goOn(sentence, sentence.plain(), "", true);
    }

    private static boolean isNear(Draft draft, Sentence sentence) {
        return draft.last.turn() == sentence.turn()
                && sentence.index() - draft.last.index() <= 1
                && draft.kind != Bond.Kind.MEET;
    }

    private void remember(Sentence sentence) {
        lastNamed = lastIn(sentence.plain()).orElse(lastNamed);
    }

    private Optional<Participant> lastIn(String text) {
        return cast.people().stream()
                .filter(person -> text.contains(person.name().split(" ")[0]))
                .max(Comparator.comparingInt(
                        person -> text.lastIndexOf(person.name().split(" ")[0])));
    }
}
