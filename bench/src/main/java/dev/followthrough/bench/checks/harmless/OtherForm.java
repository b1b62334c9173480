package dev.followthrough.bench.checks.harmless;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.bench.checks.form.CountForms;
import dev.followthrough.bench.checks.form.DateForms;
import dev.followthrough.bench.checks.form.Duration;
import dev.followthrough.bench.checks.form.MoneyForms;
import dev.followthrough.bench.checks.form.PercentForms;
import dev.followthrough.bench.checks.wrong.Marks;
import dev.followthrough.domain.drafting.Fact;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The same value, written in another way.
record OtherForm(String name, Fact.Type type) implements Variant.Maker {
    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, type);
        if (facts.isEmpty()) return null;
        Fact fact = Chosen.from(facts, random);
        List<String> forms = forms(fact, draft.isChinese());
        return forms.isEmpty() ? null : Marks.at(draft, fact, Chosen.from(forms, random), random);
    }

    private static List<String> forms(Fact fact, boolean chinese) {
        return switch (fact.type()) {
            case MONEY -> {
                Values.Money money = Values.money(fact);
                yield MoneyForms.of(money.amount(), money.currency(), chinese);
            }
            case PERCENT -> PercentForms.of(new BigDecimal(fact.value()), chinese);
            case NUMBER -> numbers(fact, chinese);
            case DATE -> {
                LocalDateTime date = Values.date(fact);
                yield DateForms.of(chinese, Values.hasTime(fact)).stream()
                        .map(form -> form.write().apply(date, date.getDayOfWeek()))
                        .toList();
            }
            case PERSON -> people(fact.value());
            case COMPANY -> companies(fact.value());
            case URL -> links(fact.value());
            case PRODUCT, TEXT -> List.of();
        };
    }

    private static List<String> numbers(Fact fact, boolean chinese) {
        return Values.duration(fact)
                .map((Duration duration) -> duration.forms(chinese))
                .or(() -> Values.count(fact).map(count -> CountForms.of(count.number(), count.noun(), chinese)))
                .orElse(List.of());
    }

    private static List<String> people(String name) {
        if (!name.contains(" ")) return List.of(name, name + "那边", name + "本人");
        String first = name.substring(0, name.indexOf(' '));
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return List.of(
                first,
                name,
                first + " " + last.charAt(0) + ".",
                first + "'s team",
                "your colleague " + first,
                name.replace("é", "e"));
    }

    private static List<String> companies(String name) {
        if (!name.contains(" ")) return List.of(name, name.replaceFirst("(?:医院|集团|银行|科技)$", ""));
        String bare = name.replaceFirst(" (?:GmbH|AG|AB|Ltd)$", "");
        return List.of(name, bare, bare + "'s people", "the team at " + bare, bare.split(" ")[0]);
    }

    private static List<String> links(String url) {
        String bare = url.replaceFirst("https://", "");
        return List.of(url, bare, url + "/", "www." + bare, "(" + url + ")", url + ".", "<" + url + ">");
    }
}
