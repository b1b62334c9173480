package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.mention.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every word that the facts, the sender and the recipient bring, and who is who among them.
final class Vocabulary {
    /// What is left of a verb behind an apostrophe: `I'll`.
    private static final Set<String> CONTRACTED = Set.of("ll", "ve", "re", "d", "m", "t");
    private static final Set<String> COMMON = WordLists.of("common-capitals.txt");

    private final Set<String> words = new HashSet<>();
    private final List<Set<String>> people = new ArrayList<>();

    Vocabulary(Sheet sheet) {
        sheet.customer().forEach(fact -> words.addAll(Names.pieces(Plain.of(fact.value()))));
        sheet.customer().stream()
                .filter(fact -> fact.type() == Fact.Type.PERSON)
                .forEach(fact -> people.add(Names.words(fact.value())));
        addPerson(sheet.request().to().name());
        addPerson(sheet.request().from().name());
    }

    private void addPerson(String name) {
        Set<String> parts = Names.words(name);
        words.addAll(parts);
        people.add(parts);
    }

    boolean has(String token) {
        for (String part : token.split("[-']")) {
            String word = Names.bare(part);
            if (!CONTRACTED.contains(word)
                    && !word.isEmpty()
                    && !words.contains(word)
                    && !words.contains(singular(word))
                    && !COMMON.contains(word))
                return words.contains(Names.bare(token)) || COMMON.contains(Names.bare(token));
        }
        return true;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /// `B` behind `Jonas` stands for Brandt.
    boolean isInitial(String before, String letter) {
        String first = Names.bare(before);
        String initial = Names.bare(letter);
        return people.stream()
                .filter(person -> person.contains(first))
                .anyMatch(person -> person.stream().anyMatch(word -> !word.equals(first) && word.startsWith(initial)));
    }

    boolean isPerson(String word) {
        return isOfAPerson(Names.bare(word));
    }

    /// First name of one, last name of another: `Anna Weber` of Anna Schmidt and Tom Weber.
    boolean isMixed(String first, String second) {
        String one = Names.bare(first);
        String two = Names.bare(second);
        boolean both = isOfAPerson(one) && isOfAPerson(two);
        return both && people.stream().noneMatch(person -> person.contains(one) && person.contains(two));
    }

    private boolean isOfAPerson(String word) {
        return people.stream().anyMatch(person -> person.contains(word));
    }
}
