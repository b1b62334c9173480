package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKind.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One text in the making: its parts in order, as many as there is room for.
final class Composition {
    /// How many lines are tried before a letter may look like an earlier one.
    private static final int OTHERS = 4;

    private final Tongue tongue;
    private final MessageKind kind;
    private final Notes notes;
    private final Chooser chooser;
    private final Lists lists;
    private final Letter letter;

    Composition(Tongue tongue, MessageKind kind, Notes notes, Variation variation) {
        this.tongue = tongue;
        this.kind = kind;
        this.notes = notes;
        this.chooser = new Chooser(tongue, kind, notes, variation);
        this.lists = new Lists(tongue, notes, chooser);
        this.letter = new Letter(tongue, kind, notes, variation);
    }

    String subject() {
        return chooser.choose("subject", Lead.PLAIN, "", false, 0)
                .map(Chooser.Chosen::text)
                .orElse("");
    }

    /// With all its parts; else without what may go, one by one; else said more briefly; else without
    /// whatever stands between the first part and the last. Of those that lack nothing, the first that looks
    /// like no earlier draft of the deal is taken.
    ///
    /// @param most    words, in Chinese characters
    /// @param letters characters; 0: they are not counted
    String fitting(int most, int letters) {
        Set<String> seen = notes.brief().written().stream()
                .map(draft -> Shape.of(draft.body()))
                .collect(Collectors.toSet());
        Supplier<Stream<String>> ways = () -> tries().stream().flatMap(this::ways);
        Stream<String> whole = IntStream.range(0, OTHERS)
                .boxed()
                .flatMap(other -> tries().stream()
                        .filter(attempt -> attempt.isWhole(kind))
                        .map(attempt -> attempt.with(other)))
                .flatMap(this::ways);
        Predicate<String> fits = way -> tongue.length(way) <= most && (letters == 0 || way.length() <= letters);
        return whole.filter(fits)
                .filter(way -> !seen.contains(Shape.of(way)))
                .findFirst()
                .or(() -> ways.get().filter(fits).findFirst())
                .or(() -> ways.get().min(Comparator.comparingInt(String::length)))
                .orElse("");
    }

    private Stream<String> ways(Try attempt) {
        List<Paragraph> paragraphs = paragraphs(attempt);
        return postscripts(attempt).stream().flatMap(below -> letter.ways(paragraphs, below).stream());
    }

    private enum Wordy {
        FULLY,
        /// What stands between opening and question is said in the shortest way.
        BRIEFLY_BETWEEN,
        BRIEFLY
    }

    /// @param others how many good lines are passed over for what stands before the question
    private record Try(List<Part> parts, Wordy wordy, int others) {
        Try with(int other) {
            return new Try(parts, wordy, other);
        }

        int other(String part) {
            return part.equals("ask") ? 0 : others;
        }

        /// Nothing that the kind needs is missing.
        boolean isWhole(MessageKind kind) {
            return kind.parts().stream().allMatch(part -> part.optional() || parts.contains(part));
        }

        boolean isBrief(String part) {
            boolean frame = part.equals("opening") || part.equals("ask");
            return wordy == Wordy.BRIEFLY || wordy == Wordy.BRIEFLY_BETWEEN && !frame;
        }
    }

    private List<Try> tries() {
        List<Try> all = new ArrayList<>();
        List<Part> parts = new ArrayList<>(kind.parts());
        all.add(new Try(List.copyOf(parts), Wordy.FULLY, 0));
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!parts.get(i).optional()) continue;
            parts.remove(i);
            all.add(new Try(List.copyOf(parts), Wordy.FULLY, 0));
        }
        all.add(new Try(List.copyOf(parts), Wordy.BRIEFLY_BETWEEN, 0));
        all.add(new Try(List.copyOf(parts), Wordy.BRIEFLY, 0));
        while (parts.size() > 1) {
            parts.remove(Math.max(parts.size() - 2, 0));
            all.add(new Try(List.copyOf(parts), Wordy.BRIEFLY, 0));
        }
        return all;
    }

    private List<Paragraph> paragraphs(Try attempt) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Lead lead = Lead.PLAIN;
        for (Part part : attempt.parts()) {
            String above = paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
            for (String name : part.oneOf()) {
                Optional<Chooser.Chosen> chosen = Lists.isList(name)
                        ? Optional.empty()
                        : chooser.choose(name, lead, above, attempt.isBrief(name), attempt.other(name));
                Optional<String> text = chosen.map(Chooser.Chosen::text).or(() -> lists.of(name));
                if (text.isEmpty()) continue;
                paragraphs.add(new Paragraph(name, text.get()));
                if (name.equals("opening") && chosen.isPresent())
                    lead = chosen.get().line().group().leads();
                break;
            }
        }
        return paragraphs;
    }

    /// A second message below the name (seeds C), where kind and voice allow one and there is room.
    private List<Optional<String>> postscripts(Try attempt) {
        boolean allowed = kind.postscript()
                && !Boolean.FALSE.equals(notes.brief().manner().voice().postscript());
        Optional<Chooser.Chosen> chosen = allowed && attempt.wordy() == Wordy.FULLY
                ? chooser.choose("postscript", Lead.PLAIN, "", false, 0)
                : Optional.empty();
        return chosen.isEmpty()
                ? List.of(Optional.empty())
                : List.of(chosen.map(Chooser.Chosen::text), Optional.empty());
    }
}
