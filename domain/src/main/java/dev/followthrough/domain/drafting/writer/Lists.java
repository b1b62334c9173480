package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.Commitment;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.render.FactWords;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.reading.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The lists of a recap: what matters to them, and who does what by when (M8; seeds A and B).
final class Lists {
    private static final int MOST_POINTS = 5;
    private static final int MOST_STEPS = 5;
    private static final int FEWEST_POINTS = 2;
    private static final int MOST_TELLING_WORDS = 40;
    private static final double SAME = 0.6;

    private final Tongue tongue;
    private final Notes notes;
    private final Chooser chooser;

    Lists(Tongue tongue, Notes notes, Chooser chooser) {
        this.tongue = tongue;
        this.notes = notes;
        this.chooser = chooser;
    }

    /// @return empty when `part` is no list, or there is nothing to list
    Optional<String> of(String part) {
        return switch (part) {
            case "points" -> list(part, brief(points()), MOST_POINTS);
            case "steps" -> list(part, steps(), MOST_STEPS);
            case "call-commitments" -> list(part, steps(), MOST_STEPS);
            default -> Optional.empty();
        };
    }

    static boolean isList(String part) {
        return Set.of("points", "steps", "call-commitments").contains(part);
    }

    private Optional<String> list(String part, List<String> items, int most) {
        if (items.isEmpty()) return Optional.empty();
        return chooser.choose(part, Lead.PLAIN, "", false, 0)
                .map(heading -> heading.text()
                        + items.stream().limit(most).map(item -> "\n- " + item).collect(Collectors.joining()));
    }

    /// Points that say the same are one, and together they leave room for who does what.
    private List<String> brief(List<String> points) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String point : points) {
            Set<String> words = Likeness.words(point);
            boolean said = kept.stream().anyMatch(other -> Likeness.share(words, Likeness.words(other)) >= SAME);
            length += words.size();
            if (said || kept.size() >= FEWEST_POINTS && length > MOST_TELLING_WORDS) continue;
            kept.add(point);
        }
        return kept;
    }

    /// From their side: what is wrong, what they want, what was decided, what else they said.
    private List<String> points() {
        Set<String> points = new LinkedHashSet<>();
        notes.first(FactLabels.PAIN).flatMap(said -> item("item-pain", said)).ifPresent(points::add);
        notes.first(FactLabels.OUTCOME)
                .flatMap(said -> item("item-outcome", said))
                .ifPresent(points::add);
        for (Said said : notes.all(FactLabels.DECISION))
            item("item-decision", said).ifPresent(points::add);
        for (Said said : notes.all(FactLabels.KEY_POINT))
            item("item-point", said).ifPresent(points::add);
        return List.copyOf(points);
    }

    private Optional<String> item(String part, Said said) {
        return filled(part, Map.of(), Optional.of(said));
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Commitment one : notes.commitments()) {
            if (one.done()) continue;
            var due = one.due();
            Map<String, String> words = due == null
                    ? Map.of("who", who(one))
                    : Map.of(
                            "who",
                            who(one),
                            "due",
                            FactWords.of(Fact.shown("due", Fact.Type.DATE, "due", due.toString()), tongue.language()));
            filled("item-step", words, notes.read(one.what())).ifPresent(steps::add);
        }
        boolean more = steps.size() < MOST_STEPS;
        if (more) notes.promised().flatMap(said -> item("item-promised", said)).ifPresent(steps::add);
        if (steps.size() >= MOST_STEPS)
            steps.subList(MOST_STEPS - 1, steps.size()).clear();
        notes.nextMeeting()
                .flatMap(day ->
                        filled("item-meeting", Map.of("due", chooser.slots().words(day)), Optional.empty()))
                .ifPresent(steps::add);
        return steps;
    }

    private String who(Commitment one) {
        String owner = one.owner();
        if (owner != null && tongue.isOwn(owner)) return owner.strip();
        return one.side() == Side.OURS
                ? notes.brief().from().name().strip()
                : one.side() == Side.THEIRS
                        ? tongue.words().theirs()
                        : tongue.words().ours();
    }

    /// The first line of the part that can be filled: those that say most stand first.
    private Optional<String> filled(String part, Map<String, String> words, Optional<Said> it) {
        return tongue.lines().of(new Lines.Part(part)).stream()
                .flatMap(line -> line
                        .filled(
                                slot -> slot.name().equals("it")
                                        ? it.flatMap(said -> tongue.form(said, slot.form()))
                                        : Optional.ofNullable(words.get(slot.name())),
                                own -> tongue.toned(own, notes))
                        .stream())
                .findFirst();
    }
}
