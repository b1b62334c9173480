package dev.followthrough.bench.checks.form;

import static dev.followthrough.bench.checks.form.Spelled.chinese;
import static dev.followthrough.bench.checks.form.Spelled.english;
import static dev.followthrough.bench.checks.form.Spelled.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A share as people write it.
public final class PercentForms {
    private static final Map<String, List<String>> ENGLISH = Map.of(
            "0.5", List.of("half", "one half", "one in two"),
            "0.33", List.of("a third", "one third", "one in three"),
            "0.25", List.of("a quarter", "one quarter", "one in four"),
            "0.2", List.of("a fifth", "one fifth", "one in five", "1 in 5"),
            "0.125", List.of("an eighth", "one in eight", "one out of eight"),
            "0.1", List.of("a tenth", "one in ten"),
            "0.67", List.of("two thirds", "two-thirds", "two out of three"),
            "0.75", List.of("three quarters", "three in four"),
            "0.05", List.of("one in twenty", "one in 20"));
    private static final Map<String, List<String>> CHINESE = Map.of(
            "0.5", List.of("一半", "二分之一", "五成"),
            "0.33", List.of("三分之一"),
            "0.25", List.of("四分之一", "1/4"),
            "0.2", List.of("五分之一", "两成"),
            "0.125", List.of("八分之一"),
            "0.1", List.of("十分之一", "一成"),
            "0.3", List.of("三成", "十分之三"),
            "0.67", List.of("三分之二"),
            "0.75", List.of("四分之三"));

    private PercentForms() {}

    public static List<String> of(BigDecimal share, boolean inChinese) {
        BigDecimal points = share.movePointRight(2).stripTrailingZeros();
        String digits = plain(points);
        List<String> forms = new ArrayList<>();
        forms.add(digits + "%");
        forms.add(digits + " %");
        if (inChinese) {
            forms.add("百分之" + chinese(points));
            forms.add("百分之" + digits);
            forms.add(digits + "％");
            forms.add(digits + "个百分点");
        } else {
            forms.add(digits + " percent");
            forms.add(digits + " per cent");
            forms.add(english(points) + " percent");
            forms.add(digits.replace('.', ',') + " %");
            if (digits.endsWith(".5"))
                forms.add(english(points.setScale(0, java.math.RoundingMode.DOWN)) + " and a half percent");
        }
        forms.addAll((inChinese ? CHINESE : ENGLISH).getOrDefault(plain(share), List.of()));
        return forms;
    }
}
