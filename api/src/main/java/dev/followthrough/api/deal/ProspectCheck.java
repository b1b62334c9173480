package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Checks what sets the pace of a follow-up and chooses among a cadence's steps (M46).
final class ProspectCheck {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int MOST_MARKS = 20;

    private ProspectCheck() {}

    static @Nullable String segment(Fields fields, @Nullable String segment) {
        return segment == null ? null : slug(fields, "segment", segment);
    }

    static @Nullable String score(Fields fields, @Nullable String score) {
        return score == null ? null : fields.word("score", score, List.of("high", "medium", "low"));
    }

    static List<String> marks(Fields fields, @Nullable List<@Nullable String> marks) {
        if (marks == null) return List.of();
        if (marks.size() > MOST_MARKS)
            fields.refuse("marks", "has more than " + MOST_MARKS, "keep what cadences ask for");
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            String mark = marks.get(i);
            checked.add(slug(fields, "marks[" + i + "]", mark == null ? "" : mark));
        }
        return checked;
    }

    private static String slug(Fields fields, String field, String word) {
        if (word.length() > 40 || !word.matches(SLUG)) {
            String cure =
                    word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
            fields.refuse(
                    field,
                    "is no word of small letters, digits and hyphens",
                    cure.isEmpty() ? "give one such as enterprise" : "write " + cure);
        }
        return word;
    }
}
