package dev.followthrough.bench.checks.harmless;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The same words, set in another way: order of paragraphs, marks of lists, quotes, spaces.
final class Layout {
    private static final List<UnaryOperator<String>> ENGLISH = List.of(
            body -> body.replace("\n- ", "\n• "),
            body -> body.replace("\n- ", "\n* "),
            body -> body.replace("'", "\u2019"),
            body -> body.replace(". ", ".  "),
            body -> body.replace("\n", "\r\n"),
            body -> body.replace("; ", " \u2014 "),
            body -> body.replace(" a ", "\u00A0a "),
            body -> body.replace("\n\n", "\n\n\n"),
            body -> body + "\n",
            body -> body.replace("you", "\u201Cyou\u201D"),
            body -> body.replaceFirst("\\. ", "! "),
            body -> body.replace(", and ", " and "),
            body -> body + "\n\nP.S. No rush.");
    private static final List<UnaryOperator<String>> CHINESE = List.of(
            body -> body.replace("\n- ", "\n• "),
            body -> body.replace("，", ","),
            body -> body.replace("您", "你"),
            body -> body.replace("：", ":"),
            body -> body.replace("。", "．"),
            body -> body.replace("（", "(").replace("）", ")"),
            body -> body.replace("\n", "\r\n"),
            body -> body.replace("的", " 的"),
            body -> body.replace("\n\n", "\n\n\u3000\u3000"),
            body -> body.replaceAll("(?<=\\p{IsHan})(?=\\d)", " "),
            body -> body + "\n\n祝好");

    private Layout() {}

    static @Nullable Variant set(GoodDraft draft, Part part, RandomGenerator random) {
        UnaryOperator<String> change = Chosen.from(draft.isChinese() ? CHINESE : ENGLISH, random);
        String other = change.apply(draft.request().body());
        if (other.equals(draft.request().body())) return null;
        return new Variant(draft.name(), draft.withBody(body -> other), "set otherwise");
    }

    /// Two paragraphs between greeting and question change places; numbered ones stay.
    static @Nullable Variant order(GoodDraft draft, Part part, RandomGenerator random) {
        List<String> paragraphs = new ArrayList<>(List.of(draft.request().body().split("\n\n")));
        List<Integer> free = new ArrayList<>();
        for (int i = 1; i < paragraphs.size() - 1; i++) if (!paragraphs.get(i).matches("(?s).*[:：?？\n].*")) free.add(i);
        if (free.size() < 2) return null;
        Collections.shuffle(free, random);
        Collections.swap(paragraphs, free.get(0), free.get(1));
        String other = String.join("\n\n", paragraphs);
        return new Variant(draft.name(), draft.withBody(body -> other), "other order");
    }
}
