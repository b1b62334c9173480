package dev.followthrough.bench.checks.harmless;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Shipped;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.wrong.Places;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Other words around the same facts: greeting, synonyms, a kind sentence.
final class Rewordings {
    private static final Pattern ENGLISH = Pattern.compile("^(?:Hi|Hello|Dear) [^,]+,(?=\\n)");
    private static final Pattern CHINESE = Pattern.compile("^[^，：。\\n]{1,8}(?:，您好：|：)(?=\\n)");
    private static final Pattern TITLE = Pattern.compile("^(?:Dr\\.?|Sir) ");

    private Rewordings() {}

    static @Nullable Variant greeting(GoodDraft draft, Part part, RandomGenerator random) {
        Map<String, List<String>> all = Shipped.read("harmless/greetings", new TypeReference<>() {});
        String form = Chosen.from(Objects.requireNonNull(all.get(draft.request().language())), random);
        String full = draft.request().to().name();
        String bare = TITLE.matcher(full).replaceFirst("");
        String greeting = form.replace("{full}", full)
                .replace("{first}", bare.split(" ")[0])
                .replace("{surname}", full.substring(0, 1));
        Pattern pattern = draft.isChinese() ? CHINESE : ENGLISH;
        if (!pattern.matcher(draft.request().body()).find()) return null;
        return new Variant(
                draft.name(),
                draft.withBody(body -> pattern.matcher(body).replaceFirst(Matcher.quoteReplacement(greeting))),
                greeting);
    }

    static @Nullable Variant synonym(GoodDraft draft, Part part, RandomGenerator random) {
        Map<String, List<List<String>>> all = Shipped.read("harmless/synonyms", new TypeReference<>() {});
        List<List<String>> fitting = Objects.requireNonNull(
                        all.get(draft.request().language()))
                .stream()
                .filter(pair -> at(draft, pair).find())
                .toList();
        if (fitting.isEmpty()) return null;
        List<String> pair = Chosen.from(fitting, random);
        return new Variant(
                draft.name(),
                draft.withBody(body -> at(draft, pair).reset(body).replaceFirst(pair.get(1))),
                pair.get(0) + " -> " + pair.get(1));
    }

    /// A whole word, not part of a link or of another.
    private static Matcher at(GoodDraft draft, List<String> pair) {
        String bound = draft.isChinese() ? "" : "(?![\\w/])";
        String begin = draft.isChinese() ? "" : "(?<![\\w/.])";
        return Pattern.compile(begin + Pattern.quote(pair.get(0)) + bound)
                .matcher(draft.request().body());
    }

    /// One kind sentence, where it stays within the limit.
    static @Nullable Variant extra(GoodDraft draft, Part part, RandomGenerator random) {
        List<String> all = Shipped.words("harmless/extra", part, draft.request().language());
        Variant longer = Places.insert(draft, Chosen.from(all, random), random);
        int words = draft.isChinese()
                ? longer.request().body().length()
                : longer.request().body().split("\\s+").length;
        return words <= draft.request().maxWords() ? longer : null;
    }
}
