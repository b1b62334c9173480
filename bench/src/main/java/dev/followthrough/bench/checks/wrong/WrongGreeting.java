package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Shipped;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody else is greeted: a stranger, the sender, or another contact of the deal.
final class WrongGreeting implements Variant.Maker {
    private static final Pattern ENGLISH = Pattern.compile("^(?:Hi|Hello|Dear) [^,]+,");
    /// Alone they greet nobody else.
    private static final Set<String> TITLES = Set.of("Ms", "Mrs", "Frau", "Professor");
    private static final Pattern CHINESE = Pattern.compile("^[^，：。\\n]{1,8}(?:，您好|：)");

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        String language = draft.request().language();
        String to = draft.request().to().name();
        List<String> names = new ArrayList<>(Shipped.names(part, language, "person"));
        draft.shown(Fact.Type.PERSON).forEach(person -> names.add(person.value()));
        names.add(draft.request().from().name());
        String wrong = Chosen.from(names, random);
        if (draft.isChinese()) {
            if (wrong.charAt(0) == to.charAt(0)) return null;
            String greeting =
                    Chosen.from(List.of("%s，您好", "尊敬的%s", "%s您好"), random).formatted(titled(wrong, random));
            return greeted(draft, CHINESE, greeting + "：");
        }
        String name = random.nextBoolean() ? wrong : wrong.replaceAll("^(\\S+) .*", "$1");
        if (to.contains(name) || name.endsWith(".") || TITLES.contains(name)) return null;
        String greeting = Chosen.from(List.of("Hi %s,", "Dear %s,", "Hello %s,", "Good morning %s,", "%s,"), random);
        return greeted(draft, ENGLISH, greeting.formatted(name));
    }

    /// `陈雨` is greeted as `陈经理`.
    private static String titled(String name, RandomGenerator random) {
        boolean han = name.codePointAt(0) > 0x2E80;
        return han && name.length() <= 3 && random.nextBoolean() && !name.matches(".*(?:总|经理|先生|女士|主任|小姐|博士|总监)")
                ? name.charAt(0) + Chosen.from(List.of("总", "经理", "女士", "先生"), random)
                : name;
    }

    private static @Nullable Variant greeted(GoodDraft draft, Pattern pattern, String greeting) {
        if (!pattern.matcher(draft.request().body()).find()) return null;
        return new Variant(
                draft.name(),
                draft.withBody(
                        body -> pattern.matcher(body).replaceFirst(java.util.regex.Matcher.quoteReplacement(greeting))),
                greeting);
    }
}
