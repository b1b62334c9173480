package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Finds a place for one more sentence: a paragraph of its own between greeting and signature, or the end of one.
public final class Places {
    private Places() {}

    public static Variant insert(GoodDraft draft, String sentence, RandomGenerator random) {
        return new Variant(
                draft.name(),
                draft.withBody(body -> inserted(body, sentence, draft.isChinese(), random)),
                "+ " + sentence);
    }

    static String inserted(String body, String sentence, boolean chinese, RandomGenerator random) {
        List<String> paragraphs = new ArrayList<>(List.of(body.split("\n\n")));
        int count = paragraphs.size();
        int at = count < 3 ? 0 : 1 + random.nextInt(count - 2);
        String here = paragraphs.get(at);
        boolean isProse = !here.contains("\n") && !here.endsWith(":") && !here.endsWith("：");
        if (count < 3 || isProse && random.nextBoolean()) paragraphs.set(at, here + (chinese ? "" : " ") + sentence);
        else paragraphs.add(at, sentence);
        return String.join("\n\n", paragraphs);
    }
}
