package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Openings;
import dev.followthrough.domain.drafting.kind.MessageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Picks the line for a part: one that the deal has not had, that knows something, and that is meant for this
/// kind, this reader and this angle. Among equals the touch's seed decides.
final class Chooser {
    private static final int USED = 1000;
    private static final int WORN = 100;
    private static final int SPARE = 200;
    private static final int SAID_ABOVE = 60;
    private static final int NAMES_NOTHING = 50;
    private static final int SAYS_LITTLE = 6;
    private static final int BORROWED = 20;
    private static final int NAMED_BEFORE = 10;
    private static final int CALLED_FOR = 40;
    private static final int FOR_ROLE = 12;
    private static final int FOR_ANGLE = 9;
    private static final int FOR_VALUE = 4;
    private static final int MOST_NAMINGS = 2;

    /// What stands in these is as good without a fact as with one.
    private static final Set<String> ANY_WILL_DO = Set.of("ask", "idea", "way-out");

    private final Tongue tongue;
    private final MessageKind kind;
    private final Notes notes;
    private final Slots slots;
    private final Facets facets;
    private final Variation variation;
    private final Set<String> angles;
    private final List<String> earlier;
    private final List<String> openings;
    private final Map<Place, List<Chosen>> known = new HashMap<>();
    private final Map<Line, Boolean> used = new IdentityHashMap<>();

    Chooser(Tongue tongue, MessageKind kind, Notes notes, Variation variation) {
        this.tongue = tongue;
        this.kind = kind;
        this.notes = notes;
        this.slots = new Slots(notes, tongue);
        this.facets = Facets.of(notes);
        this.variation = variation;
        this.angles = Angles.in(notes.brief().angle());
        List<DraftText> written = notes.brief().written();
        this.earlier = written.stream()
                .map(draft -> draft.subject() + "\n" + draft.body())
                .toList();
        this.openings = written.stream().map(DraftText::opening).toList();
    }

    Slots slots() {
        return slots;
    }

    private record Place(String part, Lead lead, String above) {}

    /// @param rank the less, the better
    record Chosen(Line line, String text, int rank) {
        boolean isForRole() {
            return line.group().roles() != null;
        }
    }

    /// @param above what stands before it in the text
    /// @param brief the shortest of those that are worth as much as the best, and that are the reader's own
    /// @param other how many that are worth as much are passed over; the last is taken when there are not so
    /// many
    Optional<Chosen> choose(String part, Lead lead, String above, boolean brief, int other) {
        List<Chosen> all = known.computeIfAbsent(new Place(part, lead, above), place -> all(part, lead, above));
        if (all.isEmpty()) return Optional.empty();
        int worth = worth(all.stream().mapToInt(Chosen::rank).min().getAsInt());
        Comparator<Chosen> best = brief
                ? Comparator.comparingInt(chosen -> tongue.length(chosen.text()))
                : Comparator.comparingInt(Chosen::rank);
        boolean own = brief && all.stream().anyMatch(chosen -> chosen.isForRole() && worth(chosen.rank()) == worth);
        List<Chosen> equals = all.stream()
                .filter(chosen -> worth(chosen.rank()) == worth && (!own || chosen.isForRole()))
                .sorted(best)
                .toList();
        return Optional.of(equals.get(Math.min(other, equals.size() - 1)));
    }

    /// Fresh and meant for the kind, or used, or a makeshift.
    private static int worth(int rank) {
        return Math.floorDiv(rank + NAMES_NOTHING, SPARE);
    }

    private List<Chosen> all(String part, Lead lead, String above) {
        List<Chosen> all = new ArrayList<>();
        for (Line line : variation.shuffled(tongue.lines().of(new Lines.Part(part)), part)) {
            LineGroup group = line.group();
            Optional<Integer> distance = distance(group);
            if (distance.isEmpty() || !isRight(group) || !group.canFollow(lead)) continue;
            line.filled(slots::fill, words -> tongue.toned(words, notes))
                    .filter(this::isLiked)
                    .ifPresent(text -> all.add(new Chosen(line, text, distance.get() + rank(line, text, part, above))));
        }
        return all;
    }

    private Optional<Integer> distance(LineGroup group) {
        if (group.isFor(kind.id())) return Optional.of(0);
        if (kind.like().filter(group::isFor).isPresent()) return Optional.of(BORROWED);
        boolean letter = !kind.isScript() || kind.greeting() == MessageKind.GreetingForm.DEAR;
        return letter && group.isFor("any") ? Optional.of(SPARE) : Optional.empty();
    }

    private boolean isRight(LineGroup group) {
        return LineGroup.allows(group.roles(), notes.role().orElse(null))
                && LineGroup.allows(group.values(), value())
                && (group.angles() == null || group.angles().stream().anyMatch(angles::contains))
                && facets.allow(group.when());
    }

    private String value() {
        return notes.brief().value().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int rank(Line line, String text, String part, String above) {
        LineGroup group = line.group();
        int rank = 0;
        boolean had = used.computeIfAbsent(line, one -> earlier.stream().anyMatch(one::isIn));
        if (had || earlier.stream().anyMatch(draft -> draft.contains(text))) rank += USED;
        if (part.equals("opening") && openings.contains(Openings.of(text))) rank += USED;
        if (group.roles() != null) rank -= FOR_ROLE;
        if (group.angles() != null) rank -= FOR_ANGLE;
        if (group.values() != null) rank -= FOR_VALUE;
        if (group.isCalledFor()) rank -= CALLED_FOR;
        List<String> named = line.slots().stream()
                .filter(Slots::isFact)
                .flatMap(slot -> slots.fact(slot).stream())
                .map(Said::text)
                .toList();
        if (named.stream().anyMatch(above::contains)) rank += SAID_ABOVE;
        if (part.equals("opening")) return rank + opening(named);
        if (!line.slots().isEmpty() || ANY_WILL_DO.contains(part)) return rank;
        return rank + (part.equals("subject") ? NAMES_NOTHING : SAYS_LITTLE);
    }

    /// What was named least leads; what was named twice has worn out.
    private int opening(List<String> named) {
        if (named.isEmpty()) return NAMES_NOTHING;
        String words = Openings.comparable(named.getFirst());
        int before = (int)
                openings.stream().filter(opening -> opening.contains(words)).count();
        return before * NAMED_BEFORE + (before >= MOST_NAMINGS ? WORN : 0);
    }

    /// Words that the house does not use are in none of its lines.
    private boolean isLiked(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return notes.brief().manner().voice().avoid().stream()
                .noneMatch(word -> small.contains(word.toLowerCase(Locale.ROOT)));
    }
}
