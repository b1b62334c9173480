package dev.followthrough.bench.checks.wrong;

import dev.followthrough.bench.checks.Chosen;
import dev.followthrough.bench.checks.GoodDraft;
import dev.followthrough.bench.checks.Part;
import dev.followthrough.bench.checks.Values;
import dev.followthrough.bench.checks.Variant;
import dev.followthrough.domain.drafting.Fact;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A link that leads elsewhere, seems to lead elsewhere than it does, or carries something with it.
final class WrongLink implements Variant.Maker {
    private static final List<UnaryOperator<String>> CHANGES = List.of(
            url -> url + "/x",
            url -> url.replaceFirst("/([^/?#]+)$", "/other"),
            url -> url + (url.contains("?") ? "&" : "?") + "utm_source=mail",
            url -> url.replaceFirst("[?#].*", "") + "?ref=anna",
            url -> url.replace(".example", ".example.org"),
            url -> url.replaceFirst("//", "//login."),
            url -> url.replaceFirst("//([^/]+)", "//$1@evil.example"),
            url -> url.replaceFirst("//([^/]+)", "//evil.example/$1"),
            url -> url.replaceFirst("(?<=//.{1,40})o", "0"),
            url -> url.replaceFirst("(?<=//.{0,40})a", "\u0430"),
            url -> url.replaceFirst("(?<=//.{1,40})l(?=.*\\.)", "1"),
            url -> "https://xn--rotepilot-57a.example/case",
            url -> url.replaceFirst("(//[^/]+)", "$1:8443"),
            url -> "https://bit.ly/3xYzAbC",
            url -> "http://203.0.113.7/case",
            url -> "[" + url + "](https://evil.example/case)",
            url -> "<a href=\"https://evil.example/\">" + url + "</a>",
            url -> url.toUpperCase(java.util.Locale.ROOT),
            url -> "javascript:alert(1)",
            url -> url.replaceFirst("https://", "ftp://"),
            url -> url.replaceFirst("https://([^./]+)\\.", "https://$1-files."),
            url -> "evil.example/" + url.replaceFirst("https://", ""),
            url -> "www.contevo.com",
            url -> "drive.other.example/d/1",
            url -> url.replaceFirst("/([^/?#]+)", "%2f$1"));
    private static final List<String> SENTENCES =
            List.of("More is at %s", "The sheet is here: %s", "It is written down at %s.", "See %s for the rest.");
    private static final List<String> CHINESE = List.of("更多内容在 %s", "表格在这里：%s", "详见%s。");

    @Override
    public String name() {
        return "link";
    }

    @Override
    public @Nullable Variant make(GoodDraft draft, Part part, RandomGenerator random) {
        List<Fact> facts = Values.marked(draft, Fact.Type.URL);
        if (facts.isEmpty()) {
            String url = Chosen.from(CHANGES, random).apply("https://files.contevo.example/case/north?lang=en");
            String sentence = Chosen.from(draft.isChinese() ? CHINESE : SENTENCES, random);
            return Places.insert(draft, sentence.formatted(url), random);
        }
        Fact fact = Chosen.from(facts, random);
        String changed = Chosen.from(CHANGES, random).apply(fact.value());
        boolean isTrue = draft.shown(Fact.Type.URL).stream()
                .anyMatch(known -> known.value().equals(changed));
        return isTrue ? null : Marks.at(draft, fact, changed, random);
    }
}
