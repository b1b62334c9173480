package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Action items in typed notes: each line under a heading such as "Next steps", and elsewhere what says who will do
/// something or when the next meeting is.
final class NoteDrafts {
    private final List<NoteSections.Placed> lines;
    private final Cast cast;
    private final Tongue tongue;
    private final Deadlines deadlines;
    private final Deed deed;
    private final Bonds bonds;
    private final Meant meant;

    NoteDrafts(Talk talk, Cast cast, Tongue tongue, Deadlines deadlines, Bonds bonds) {
        this.lines = NoteSections.of(talk);
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.deed = new Deed(tongue, deadlines);
        this.bonds = bonds;
        this.meant = new Meant(tongue, talk);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (NoteSections.Placed placed : lines) {
            if (placed.line().done()) continue;
            switch (placed.section()) {
                case "actions" -> drafts.add(task(placed.sentence()));
                case "done", "questions" -> {}
                default -> aside(placed.sentence()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Draft task(Sentence line) {
        NoteOwner owner = NoteOwner.of(line.plain(), cast, tongue);
        boolean meeting = tongue.speech().has("meeting-word", line.plain())
                && owner.name().isEmpty();
        boolean together = owner.all() || meeting && deadlines.of(line.plain()).isPresent();
        Side side = together
                ? Side.SHARED
                : owner.name().isEmpty()
                        ? Side.OURS
                        : cast.named(owner.name()).map(Participant::side).orElse(Side.THEIRS);
        Bond.Kind kind = together ? Bond.Kind.MEET : Bond.Kind.PROMISE;
        String who = owner.name().isEmpty() ? null : owner.name();
        Signal signal = together ? Signal.AGREEMENT : Signal.COMMITMENT;
        return new Draft(kind, who, side, deed.of(owner.rest()), line, line.plain(), signal);
    }

    /// Outside of a list of tasks only what is said as a commitment counts.
    private Optional<Draft> aside(Sentence line) {
        if (NoteOwner.isTask(line.plain(), cast)) return Optional.of(task(line));
        for (Bond bond : bonds.in(line)) {
            if (!meant.isMeant(line, bond)) continue;
            String what = deed.of(line.plain().substring(bond.what()));
            Optional<Deadline> due = deadlines.of(line.plain());
            if (bond.kind() == Bond.Kind.MEET && due.isPresent())
                return Optional.of(
                        new Draft(bond.kind(), null, Side.SHARED, what, line, line.plain(), Signal.AGREEMENT));
            Optional<Participant> person = cast.named(bond.who());
            boolean bound = bond.kind() == Bond.Kind.NAMED && due.isPresent() && person.isPresent();
            if (bound)
                return person.map(owner -> new Draft(
                        bond.kind(),
                        owner.name(),
                        owner.side(),
                        what,
                        line,
                        line.plain().substring(bond.start()),
                        Signal.COMMITMENT));
        }
        return Optional.empty();
    }
}
