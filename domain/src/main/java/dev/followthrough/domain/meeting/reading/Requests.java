package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Participant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was asked for and waits for an answer. A request that was agreed to belongs to who agreed, or to who was named.
final class Requests {
    private static final int TURNS = 3;

    private final Talk talk;
    private final Cast cast;
    private final Answers answers;
    private final List<Request> open = new ArrayList<>();

    Requests(Talk talk, Cast cast, Answers answers) {
        this.talk = talk;
        this.cast = cast;
        this.answers = answers;
    }

    void ask(Sentence sentence, String what, String span) {
        open.add(new Request(sentence, what, span, addressee(sentence)));
    }

    void offer(Sentence sentence, String what, String span) {
        open.add(new Request(sentence, what, span, sentence.speaker()));
    }

    /// @return the requests that this turn says yes to; those refused or forgotten are dropped
    List<Request> acceptedIn(int turn) {
        List<Request> accepted = new ArrayList<>();
        List<Sentence> said = talk.of(turn);
        for (Iterator<Request> each = open.iterator(); each.hasNext(); ) {
            Request request = each.next();
            if (turn - request.sentence().turn() > TURNS) {
                each.remove();
                continue;
            }
            if (Objects.equals(talk.speaker(turn), request.sentence().speaker()) || answers.isQuestionBack(said))
                continue;
            each.remove();
            if (answers.isYes(said)) accepted.add(request);
        }
        return accepted;
    }

    Draft draft(Request request, int turn) {
        String owner = request.addressee() == null ? talk.speaker(turn) : request.addressee();
        Draft draft = new Draft(
                Bond.Kind.REQUEST,
                owner,
                cast.side(owner),
                request.what(),
                request.sentence(),
                request.span(),
                Signal.REQUEST);
        draft.asked = request.sentence();
        draft.last = talk.of(turn).getFirst();
        draft.dueTexts.add(talk.text(turn));
        return draft;
    }

    /// A participant whose name stands at the beginning, or between commas.
    private @Nullable String addressee(Sentence sentence) {
        for (Participant person : cast.people()) {
            if (Objects.equals(person.name(), sentence.speaker())) continue;
            for (String part : (person.name() + " " + person.name().split(" ")[0]).split(" (?=[^ ]+$)")) {
                int at = sentence.plain().indexOf(part);
                if (at >= 0 && isSpokenTo(sentence.plain(), at, at + part.length())) return person.name();
            }
        }
        return null;
    }

    private static boolean isSpokenTo(String text, int from, int to) {
        String before = text.substring(0, from).strip();
        String after = text.substring(to).strip();
        boolean opens = before.isEmpty()
                || before.matches("(?s).*[,，.。!！]")
                || before.matches("(?i)(?:so|and|but|okay|ok|well)");
        return opens && after.matches("(?s)(?:[,，].*|[?!？]?|[你您].*|(?:can|could|would|will|please) .*)");
    }
}
