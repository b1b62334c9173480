package dev.followthrough.bench.checks.form;

import static dev.followthrough.bench.checks.form.Spelled.chinese;
import static dev.followthrough.bench.checks.form.Spelled.english;
import static dev.followthrough.bench.checks.form.Spelled.german;
import static dev.followthrough.bench.checks.form.Spelled.grouped;
import static dev.followthrough.bench.checks.form.Spelled.isWhole;
import static dev.followthrough.bench.checks.form.Spelled.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An amount as people write it.
public final class MoneyForms {
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "USD", "$", "GBP", "£", "CNY", "¥");
    private static final Map<String, String> WORDS = Map.of(
            "EUR", "euros", "USD", "dollars", "GBP", "pounds", "CNY", "yuan", "SEK", "Swedish kronor", "CHF", "francs");
    private static final Map<String, String> CHINESE =
            Map.of("EUR", "欧元", "USD", "美元", "GBP", "英镑", "CNY", "元", "SEK", "瑞典克朗", "CHF", "瑞士法郎");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private MoneyForms() {}

    public static List<String> of(BigDecimal amount, String currency, boolean chinese) {
        return chinese ? chineseForms(amount, currency) : englishForms(amount, currency);
    }

    private static List<String> englishForms(BigDecimal amount, String currency) {
        String words = WORDS.getOrDefault(currency, currency);
        List<String> forms = new ArrayList<>(List.of(
                currency + " " + grouped(amount),
                grouped(amount) + " " + currency,
                grouped(amount) + " " + words,
                german(amount) + " " + currency,
                currency + " " + grouped(amount) + ".00",
                plain(amount) + " " + currency));
        if (isWhole(amount)) forms.add(english(amount) + " " + words);
        String sign = SIGNS.get(currency);
        if (sign != null) {
            forms.add(sign + grouped(amount));
            forms.add(sign + " " + grouped(amount));
            forms.add(german(amount) + " " + sign);
            forms.add(sign + plain(amount));
        }
        BigDecimal thousands = amount.divide(THOUSAND);
        if (thousands.compareTo(BigDecimal.ONE) >= 0 && thousands.scale() <= 1 && amount.compareTo(MILLION) < 0) {
            if (sign != null) forms.add(sign + plain(thousands) + "k");
            forms.add(currency + " " + plain(thousands) + "k");
            forms.add(plain(thousands) + " thousand " + words);
        }
        BigDecimal millions = amount.divide(MILLION);
        if (millions.compareTo(BigDecimal.ONE) >= 0 && millions.scale() <= 2) {
            if (sign != null) forms.add(sign + plain(millions) + "M");
            if (sign != null) forms.add(sign + plain(millions) + " million");
            forms.add(plain(millions) + " million " + words);
        }
        return forms;
    }

    private static List<String> chineseForms(BigDecimal amount, String currency) {
        String unit = CHINESE.getOrDefault(currency, currency);
        List<String> forms = new ArrayList<>(List.of(
                grouped(amount) + unit,
                plain(amount) + unit,
                plain(amount) + " " + unit,
                Spelled.fullWidth(plain(amount)) + unit,
                currency + " " + grouped(amount)));
        if (isWhole(amount)) forms.add(chinese(amount) + unit);
        BigDecimal wan = amount.divide(TEN_THOUSAND);
        if (wan.compareTo(BigDecimal.ONE) >= 0) {
            forms.add(plain(wan) + "万" + unit);
            forms.add(plain(wan) + " 万" + unit);
        }
        if (currency.equals("CNY")) {
            forms.add("人民币" + grouped(amount) + "元");
            forms.add("￥" + grouped(amount));
            forms.add("¥" + plain(amount));
            if (wan.compareTo(BigDecimal.ONE) >= 0) forms.add(plain(wan) + "万块");
        }
        return forms;
    }
}
