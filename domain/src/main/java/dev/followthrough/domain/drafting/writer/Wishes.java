package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.TouchBrief;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An owner's instruction, clause by clause.
///
/// @param understood what the writer follows
/// @param unclear    clauses in which it understood nothing; the owner is told
record Wishes(Set<Wish> understood, List<String> unclear) {
    static final Wishes NONE = new Wishes(Set.of(), List.of());

    static Wishes of(TouchBrief brief) {
        TouchBrief.AskedAgain asked = brief.askedAgain();
        return asked == null ? NONE : of(asked.instruction());
    }

    static Wishes of(@Nullable String instruction) {
        if (instruction == null) return NONE;
        Set<Wish> understood = EnumSet.noneOf(Wish.class);
        List<String> unclear = new ArrayList<>();
        for (String clause : instruction.split("[,.;:!?\\n，。；！？]+|\\b(?:and|but|also|then)\\b|并且")) {
            String words = clause.strip();
            if (words.chars().noneMatch(Character::isLetter) || words.matches("(?i)please|thanks?|thank you|ok(?:ay)?"))
                continue;
            Set<Wish> found = in(words);
            if (found.isEmpty()) unclear.add(words);
            understood.addAll(found);
        }
        return new Wishes(Set.copyOf(understood), List.copyOf(unclear));
    }

    private static Set<Wish> in(String clause) {
        Set<Wish> found = EnumSet.noneOf(Wish.class);
        for (Wish wish : Wish.values()) if (wish.isIn(clause)) found.add(wish);
        if (found.contains(Wish.CASUAL)) found.remove(Wish.FORMAL); // "less formal" has "formal" in it
        return found;
    }

    boolean has(Wish wish) {
        return understood.contains(wish);
    }

    /// In words for the owner: what was followed, what was not.
    List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (!understood.isEmpty())
            words.add("The built-in writer understood: "
                    + understood.stream().sorted().map(Wish::words).collect(Collectors.joining(", ")) + ".");
        if (!unclear.isEmpty())
            words.add("It did not understand: "
                    + unclear.stream().map(clause -> "\"" + clause + "\"").collect(Collectors.joining(", "))
                    + "; edit the draft yourself, or add the missing fact and ask again.");
        return words;
    }
}
