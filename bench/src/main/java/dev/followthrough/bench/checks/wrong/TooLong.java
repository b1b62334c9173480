package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Shipped;
import dev.followthrough.bench.checks.Variant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Kind words until the step's limit is passed, now and then by far.
final class TooLong implements Variant.Maker {
    private static final Pattern WORD = Pattern.compile("(?<!\\S)\\S*\\p{L}\\S*");

    @Override
    public String name() {
        return "length";
    }

    @Override
    public Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<String> extra =
                Shipped.words("harmless/extra", part, draft.request().language());
        int most = draft.request().maxWords() * (random.nextInt(3) == 0 ? 2 : 1);
        String body = draft.request().body();
        while (length(body, draft.isChinese()) <= most)
            body = Places.inserted(body, Chosen.from(extra, random), draft.isChinese(), random);
        String padded = body;
        return new Variant(draft.name(), draft.withBody(old -> padded), length(body, draft.isChinese()) + " words");
    }

    /// Words without list marks; in Chinese the Han characters alone, which is less than any count of it.
    private static long length(String body, boolean chinese) {
        return chinese
                ? body.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count()
                : WORD.matcher(body).results().count();
    }
}
