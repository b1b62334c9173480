package dev.followthrough.domain.engagement;

import java.util.ArrayList;
import java.util.List;

/// Answers that a person should take over: who is annoyed, asks much at once, decides, or brings the law.
final class OwnerNeeds {
    private static final Phrases WORDS = Phrases.load("owner-needs");
    private static final int MANY_QUESTIONS = 3;
    private static final int MANY_WORDS = 160;

    private OwnerNeeds() {}

    static List<OwnerNeed> of(Written written) {
        var needs = new ArrayList<OwnerNeed>();
        if (WORDS.labelled("frustrated").in(written.text()) || isShouted(written.text()))
            needs.add(OwnerNeed.FRUSTRATED);
        if (isComplex(written.text())) needs.add(OwnerNeed.COMPLEX);
        if (WORDS.labelled("executive-title").in(written.signature())
                || WORDS.labelled("executive").in(written.text())) {
            needs.add(OwnerNeed.EXECUTIVE);
        }
        if (WORDS.labelled("legal").in(written.text())) needs.add(OwnerNeed.LEGAL);
        return List.copyOf(needs);
    }

    private static boolean isShouted(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        long small = text.codePoints().filter(Character::isLowerCase).count();
        return capitals > 20 && capitals > 3 * small || text.matches("(?s).*!!!.*");
    }

    private static boolean isComplex(String text) {
        long questions = text.codePoints().filter(c -> c == '?' || c == '？').count();
        return questions >= MANY_QUESTIONS
                || text.split("\\s+").length > MANY_WORDS
                || WORDS.labelled("complex").hits(text).count() >= 2;
    }
}
