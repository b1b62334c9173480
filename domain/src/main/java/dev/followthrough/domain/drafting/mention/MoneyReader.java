package dev.followthrough.domain.drafting.mention;

import static dev.followthrough.domain.drafting.mention.Amounts.AMOUNT;
import static dev.followthrough.domain.drafting.mention.Amounts.MONEY_SCALE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `€48k`, `EUR 48,000`, `48 thousand euros`, `4.8万欧元`.
final class MoneyReader {
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "SGD", "HKD", "NZD");
    private static final Map<String, Set<String>> CURRENCIES = Map.ofEntries(
            Map.entry("€", Set.of("EUR")),
            Map.entry("euro", Set.of("EUR")),
            Map.entry("欧元", Set.of("EUR")),
            Map.entry("$", DOLLARS),
            Map.entry("us$", Set.of("USD")),
            Map.entry("hk$", Set.of("HKD")),
            Map.entry("a$", Set.of("AUD")),
            Map.entry("c$", Set.of("CAD")),
            Map.entry("s$", Set.of("SGD")),
            Map.entry("dollar", DOLLARS),
            Map.entry("美元", Set.of("USD")),
            Map.entry("美金", Set.of("USD")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("pound", Set.of("GBP")),
            Map.entry("英镑", Set.of("GBP")),
            Map.entry("¥", Set.of("CNY", "JPY")),
            Map.entry("yuan", Set.of("CNY")),
            Map.entry("rmb", Set.of("CNY")),
            Map.entry("人民币", Set.of("CNY")),
            Map.entry("元", Set.of("CNY")),
            Map.entry("块", Set.of("CNY")),
            Map.entry("yen", Set.of("JPY")),
            Map.entry("日元", Set.of("JPY")),
            Map.entry("港元", Set.of("HKD")),
            Map.entry("港币", Set.of("HKD")),
            Map.entry("瑞士法郎", Set.of("CHF")),
            Map.entry("瑞典克朗", Set.of("SEK")),
            Map.entry("kronor", Set.of("SEK")),
            Map.entry("krona", Set.of("SEK")),
            Map.entry("franc", Set.of("CHF")));
    private static final String CODE =
            "EUR|USD|GBP|CHF|CNY|RMB|JPY|SEK|NOK|DKK|PLN|CZK|HKD|SGD|AUD|CAD|NZD|INR|BRL|KRW|TWD|AED|ZAR";
    private static final String BEFORE = "(?:(?:US|HK|A|C|S)\\$|[€$£¥]|(?<![A-Za-z])(?:" + CODE + ")(?![A-Za-z])|人民币)";
    private static final String AFTER =
            "(?:[€£]|(?:US)?\\$|(?:" + CODE + ")(?![A-Za-z])|(?i:euros?|(?:US )?dollars?|pounds?|yuan|yen"
                    + "|(?:swiss )?francs?|(?:swedish )?kron(?:or|a))(?![A-Za-z])|欧元|美元|美金|英镑|日元|港元|港币|瑞士法郎|瑞典克朗|元|块钱|(?<=万)块|块(?!\\p{IsHan}))";
    private static final Pattern LEADING =
            Pattern.compile("(" + BEFORE + ")\\s?(" + AMOUNT + MONEY_SCALE + "?)(?:\\s?元)?");
    private static final Pattern TRAILING = Pattern.compile("(" + AMOUNT + MONEY_SCALE + "?)[\\s-]?(" + AFTER + ")");

    private static final Pattern WORTH_A_LOOK = Pattern.compile("(?i)[€$£¥元块镑郎朗]|人民币|美金|港币|(?<![a-z])(?:" + CODE
            + "|euros?|dollars?|pounds?|yuan|yen|francs?|kron(?:or|a))(?![a-z])");

    private MoneyReader() {}

    static void read(Page page) {
        if (!page.mayHave(WORTH_A_LOOK)) return;
        page.read(LEADING, match -> money(Page.span(match), match.group(2), match.group(1)));
        page.read(TRAILING, match -> money(Page.span(match), match.group(1), match.group(2)));
    }

    private static @Nullable Mention money(Span span, String amount, String currency) {
        List<BigDecimal> amounts = Amounts.read(amount);
        return amounts.isEmpty() ? null : new Mention.Money(span, amounts, currencies(currency));
    }

    private static Set<String> currencies(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT).replaceFirst("^swiss |^swedish |^us (?=dollar)", "");
        Set<String> known = CURRENCIES.get(key.replaceFirst("s$|钱$", ""));
        return known == null ? Set.of(key.toUpperCase(Locale.ROOT)) : known;
    }
}
