package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Commitments in a conversation: what people say that they will do, and what they were asked for and agreed to.
final class SpokenDrafts {
    /// Sentences, and turns, within which somebody still speaks of the same.
    private static final int NEAR = 2;

    private final Talk talk;
    private final Cast cast;
    private final Tongue tongue;
    private final Deed deed;
    private final Meant meant;
    private final Bonds bonds;
    private final Requests requests;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final List<Draft> drafts = new ArrayList<>();

    SpokenDrafts(Talk talk, Cast cast, Tongue tongue, Deadlines deadlines, Bonds bonds) {
        this.talk = talk;
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.deed = new Deed(tongue, deadlines);
        this.meant = new Meant(tongue, talk);
        this.bonds = bonds;
        this.requests = new Requests(talk, cast, new Answers(tongue));
        this.meetings = new Meetings(talk, new Answers(tongue), deadlines, deed);
    }

    List<Draft> read() {
        for (int turn = 0; turn < talk.size(); turn++) {
            Draft accepted = null;
            for (Request request : requests.acceptedIn(turn)) {
                accepted = requests.draft(request, turn);
                drafts.add(accepted);
            }
            boolean bound = false;
            for (Sentence sentence : talk.of(turn)) bound |= read(sentence, accepted);
            if (!bound) dateAlone(turn);
        }
        return drafts;
    }

    private boolean read(Sentence sentence, @Nullable Draft accepted) {
        List<Bond> found = bonds.in(sentence);
        boolean bound = false;
        int from = 0;
        int fromOwn = 0;
        for (int i = 0; i < found.size(); i++) {
            Bond bond = found.get(i);
            int to = i + 1 < found.size()
                    ? found.get(i + 1).start()
                    : sentence.plain().length();
            String span = sentence.plain().substring(from, to);
            String whole = sentence.plain().substring(fromOwn, to);
            from = to;
            if (bond.kind() != Bond.Kind.REQUEST) fromOwn = to;
            if (!meant.isMeant(sentence, bond)) continue;
            bound = true;
            int before = drafts.size();
            take(sentence, bond, span, sentence.plain().substring(bond.what(), to), accepted);
            if (drafts.size() > before) drafts.getLast().span = whole;
        }
        return bound;
    }

    private void take(Sentence sentence, Bond bond, String span, String rest, @Nullable Draft accepted) {
        String what = deed.of(rest);
        switch (bond.kind()) {
            case REQUEST -> ask(sentence, what, span);
            case OFFER -> requests.offer(sentence, what, span);
            case MEET -> meetings.draft(sentence, what, span).ifPresent(drafts::add);
            case TOLD -> {}
            case NAMED -> named(sentence, bond, what, span, accepted);
            default -> own(sentence, bond, what, span, accepted);
        }
    }

    /// "Send it to me" after an offer asks for nothing new.
    private void ask(Sentence sentence, String what, String span) {
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        if (last != null
                && deed.isVague(what)
                && sentence.turn() - last.last.turn() <= NEAR
                && !Objects.equals(last.owner, sentence.speaker())) last.goOn(sentence, span, what, true);
        else requests.ask(sentence, what, span);
    }

    private void own(Sentence sentence, Bond bond, String what, String span, @Nullable Draft accepted) {
        boolean vague = bond.kind() == Bond.Kind.DELIVERY || deed.isVague(what);
        boolean conditional = tongue.speech().begins("firm", sentence.plain());
        Draft before = conditional ? null : before(sentence, bond, vague);
        boolean theirs = accepted != null && Objects.equals(accepted.owner, sentence.speaker());
        if (before == null && accepted != null && theirs && fulfils(accepted, sentence, what, vague)) {
            if (!vague) accepted.quote = sentence;
            before = accepted;
        }
        if (before != null) {
            before.goOn(sentence, span, what, vague);
            return;
        }
        Draft draft = new Draft(
                bond.kind(), sentence.speaker(), cast.side(sentence.speaker()), what, sentence, span, signal(bond));
        draft.vague = vague;
        boolean ofThat = what.matches("(?i).*\\b(?:it|that|them|one)");
        if (ofThat && sentence.index() < NEAR) askedFor(sentence.turn()).ifPresent(draft.dueTexts::addFirst);
        if (vague || bond.kind() == Bond.Kind.INQUIRY) about(draft, sentence, bond);
        drafts.add(draft);
    }

    /// "We need it by the 20th." "Consider it done, I'll ask him.": the day was said by whoever asked.
    private Optional<String> askedFor(int turn) {
        List<Sentence> own = talk.of(turn);
        if (own.isEmpty() || !tongue.speech().begins("agree", own.getFirst().plain())) return Optional.empty();
        return Optional.of(talk.text(turn - 1))
                .filter(before -> deadlines
                        .of(before)
                        .filter(due -> due.strength() == Deadline.BY)
                        .isPresent());
    }

    /// "Yes, I'll have it on Friday": the promise in a yes is what was asked for, unless it is one more.
    private boolean fulfils(Draft accepted, Sentence sentence, String what, boolean vague) {
        boolean first = sentence.index() < NEAR && accepted.quote.turn() != sentence.turn();
        return vague
                || isAlike(accepted.what, what)
                || first && !tongue.speech().has("more", sentence.plain());
    }

    /// What it is about stands earlier in the sentence, or in what was said before.
    private void about(Draft draft, Sentence sentence, Bond bond) {
        String lead = deed.of(deed.plainly(sentence.plain().substring(0, bond.start())));
        draft.context = context(sentence);
        if (!deed.isVague(lead) && Likeness.words(lead).size() >= NEAR) draft.about = lead;
        else if (draft.context != null) draft.about = deed.plainly(draft.context.plain());
    }

    /// "I'll ask them. You'll have it by Friday.": the second says when the first is done.
    private @Nullable Draft before(Sentence sentence, Bond bond, boolean vague) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (!Objects.equals(draft.owner, sentence.speaker()) || draft.kind == Bond.Kind.MEET) continue;
            boolean sameTurn = draft.last.turn() == sentence.turn();
            if (sameTurn && sentence.index() - draft.last.index() <= NEAR - 1)
                return vague || draft.vague || draft.kind == Bond.Kind.INQUIRY ? draft : null;
            boolean soon = sentence.turn() - draft.last.turn() <= NEAR && !sameTurn;
            return soon && bond.kind() == Bond.Kind.DELIVERY && sentence.index() <= 1 ? draft : null;
        }
        return null;
    }

    private void named(Sentence sentence, Bond bond, String what, String span, @Nullable Draft accepted) {
        Optional<Participant> person = cast.named(bond.who().replaceFirst(" (?:in|from|at|of) .*", ""));
        if (bond.who().matches("(?i)he|she")) {
            someone(sentence, span, what);
            return;
        }
        String owner = person.map(Participant::name).orElse(bond.who());
        Side side = person.map(Participant::side).orElse(cast.side(sentence.speaker()));
        boolean vague = deed.isVague(what);
        if (accepted != null && (vague || isAlike(accepted.what, what))) {
            accepted.owner = owner;
            accepted.side = side;
            accepted.goOn(sentence, span, what, vague);
            return;
        }
        drafts.add(new Draft(bond.kind(), owner, side, what, sentence, span, Signal.COMMITMENT));
    }

    /// "She'll have it by Wednesday" dates what was spoken of; without that nobody knows who she is.
    private void someone(Sentence sentence, String span, String what) {
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        if (last != null && last.last.turn() == sentence.turn()) last.goOn(sentence, span, what, true);
    }

    /// What a vague commitment answers to: the question or the wish of whoever spoke before.
    private @Nullable Sentence context(Sentence sentence) {
        List<Sentence> own = talk.of(sentence.turn());
        for (int i = sentence.index() - 1; i >= 0 && i >= sentence.index() - NEAR; i--)
            if (tells(own.get(i))) return own.get(i);
        List<Sentence> before = talk.of(sentence.turn() - 1);
        return before.stream()
                .filter(Sentence::isQuestion)
                .reduce((first, second) -> second)
                .orElse(before.isEmpty() ? null : before.getLast());
    }

    private boolean tells(Sentence sentence) {
        return !tongue.remarks().has("defer", sentence.plain())
                && !tongue.speech().begins("agree", sentence.plain())
                && Likeness.words(sentence.plain()).size() >= NEAR;
    }

    /// "Monday would be ideal." dates what was spoken of last.
    private void dateAlone(int turn) {
        String text = talk.text(turn);
        int most = tongue.isChinese() ? 14 : 45;
        boolean isShort = text.length() <= (tongue.deadlines().has("dating", text) ? 2 * most : most);
        boolean meansIt = !tongue.speech().has("hypothetical-whole", text)
                && !tongue.speech().has("done", text);
        if (drafts.isEmpty() || !isShort || !meansIt || deadlines.of(text).isEmpty()) return;
        Draft last = drafts.getLast();
        if (turn - last.last.turn() <= NEAR && last.kind != Bond.Kind.MEET)
            last.goOn(talk.of(turn).getFirst(), text, "", true);
    }

    private boolean isAlike(String asked, String promised) {
        return Likeness.share(Likeness.words(asked), Likeness.words(promised)) >= 0.4;
    }

    private static Signal signal(Bond bond) {
        return bond.kind() == Bond.Kind.DELIVERY && bond.who().isEmpty() ? Signal.TIMELINE : Signal.COMMITMENT;
    }
}
