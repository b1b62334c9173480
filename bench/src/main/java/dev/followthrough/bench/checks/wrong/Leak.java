package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Values.Money;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.MoneyForms;
import dev.followthrough.bench.checks.form.PercentForms;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// An internal fact in the text: whole, in part, a little reworded, or its bare value.
final class Leak implements Variant.Maker {
    private static final int WORDS = 5;
    private static final int SIGNS = 8;

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> secrets = draft.request().facts().internal();
        if (secrets.isEmpty()) return null;
        Fact secret = Chosen.from(secrets, random);
        boolean chinese = draft.isChinese();
        String words = switch (secret.type()) {
            case TEXT -> chinese ? chineseText(secret.value(), random) : text(secret.value(), random);
            case MONEY -> money(secret, chinese, random);
            case PERCENT -> Chosen.from(PercentForms.of(new BigDecimal(secret.value()), chinese), random);
            default -> secret.value();
        };
        String sentence = Chosen.from(
                        chinese
                                ? List.of("另外，%s。", "我们这边的情况是%s。", "顺便说一句，%s")
                                : List.of(
                                        "By the way, %s.",
                                        "On our side it is %s.", "You should know: %s.", "It is about %s."),
                        random)
                .formatted(words);
        return Places.insert(draft, sentence, random);
    }

    private static String money(Fact secret, boolean chinese, RandomGenerator random) {
        Money money = Values.money(secret);
        return Chosen.from(MoneyForms.of(money.amount(), money.currency(), chinese), random);
    }

    private static String text(String value, RandomGenerator random) {
        List<String> words = new ArrayList<>(List.of(value.split(" ")));
        switch (random.nextInt(3)) {
            case 0 -> {
                return value;
            }
            case 1 -> {
                int length = Math.min(words.size(), WORDS + random.nextInt(3));
                int from = random.nextInt(words.size() - length + 1);
                return String.join(" ", words.subList(from, from + length));
            }
            default -> {
                for (int i = 3; i < words.size(); i += 4)
                    words.add(i, Chosen.from(List.of("really", "now", "still"), random));
                return String.join(" ", words);
            }
        }
    }

    private static String chineseText(String value, RandomGenerator random) {
        int length = Math.min(value.length(), SIGNS + random.nextInt(4));
        int from = random.nextInt(value.length() - length + 1);
        return random.nextBoolean() ? value : value.substring(from, from + length);
    }
}
